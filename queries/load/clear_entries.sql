delete from stage_entries;
drop table fresh;
