select * from v_findings order by published_on, url, evidence_start, finding_id;
