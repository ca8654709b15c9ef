update stage_incidents
set part_of = whole.incident_id
from stage_incident_findings as whole
where whole.finding_id = stage_incidents.part_of;

update stage_incidents
set part_of = null
where part_of = incident_id or part_of not in (select incident_id from stage_incidents);

delete from incidents where exists (from (from stage_incidents except from incidents) union all from (from incidents except from stage_incidents));
insert into incidents select * from stage_incidents where stage_incidents.incident_id not in (select incident_id from incidents) order by incident_id;

delete from incident_findings where exists (from (from stage_incident_findings except from incident_findings) union all from (from incident_findings except from stage_incident_findings));
insert into incident_findings select * from stage_incident_findings where stage_incident_findings.finding_id not in (select finding_id from incident_findings) order by incident_id, finding_id;

drop table stage_incidents;
drop table stage_incident_findings;
