drop table fresh;
drop table stage_entries;
