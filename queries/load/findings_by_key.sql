-- One slice of all findings: those of one key are in one slice.
select
    f.finding_id, f.document_id, coalesce(f.department_id, ''), coalesce(f.department_name, ''), f.sanction_id, f.cases, f.qualifier, f.unit, f.cases_low, f.cases_high,
    coalesce(f.reason_id, ''), f.period_from, f.period_to, coalesce(f.part_of, ''), d.published_on
from findings as f
join documents as d on d.document_id = f.document_id
where hash(f.department_id, f.department_name, f.sanction_id, f.cases) % $slices = $slice
order by f.department_id nulls first, f.department_name nulls first, f.sanction_id, f.cases nulls first, f.finding_id;
