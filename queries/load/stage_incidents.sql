-- Made anew for each load: what is deleted from a temporary table stays in memory.
create or replace temp table stage_incidents as select * from incidents limit 0;
create or replace temp table stage_incident_findings as select * from incident_findings limit 0;
