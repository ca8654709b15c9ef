-- Made anew for each load: what is deleted from a temporary table stays in memory.
create or replace temp table stage_departments as select * from departments limit 0;
create or replace temp table stage_platforms as select * from platforms limit 0;
create or replace temp table stage_sanctions as select * from sanctions limit 0;
create or replace temp table stage_reasons as select * from reasons limit 0;
