-- Replaced whole where the lexicon has changed.
delete from departments where exists (from (from stage_departments except from departments) union all from (from departments except from stage_departments));
insert into departments select * from stage_departments where stage_departments.department_id not in (select department_id from departments);
delete from platforms where exists (from (from stage_platforms except from platforms) union all from (from platforms except from stage_platforms));
insert into platforms select * from stage_platforms where stage_platforms.platform_id not in (select platform_id from platforms);
delete from sanctions where exists (from (from stage_sanctions except from sanctions) union all from (from sanctions except from stage_sanctions));
insert into sanctions select * from stage_sanctions where stage_sanctions.sanction_id not in (select sanction_id from sanctions);
delete from reasons where exists (from (from stage_reasons except from reasons) union all from (from reasons except from stage_reasons));
insert into reasons select * from stage_reasons where stage_reasons.reason_id not in (select reason_id from reasons);
drop table stage_departments;
drop table stage_platforms;
drop table stage_sanctions;
drop table stage_reasons;
