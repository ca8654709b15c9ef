select department, sanction, cases, evidence, url
from v_incidents
where department is not null and cases is not null
order by severity desc, cases desc, incident_id
limit 1;
