create or replace view v_incidents as
select
    i.incident_id,
    coalesce(year(i.period_to), year(i.period_from), year(i.first_published_on)) as year,
    i.department_id,
    coalesce(dep.name, i.department_name) as department,
    dep.kind as department_kind,
    i.sanction_id,
    san.name as sanction,
    san.severity,
    i.cases,
    i.qualifier,
    i.unit,
    i.cases_low,
    i.cases_high,
    (
        select string_agg(distinct fp.platform_id, ' ' order by fp.platform_id)
        from incident_findings as l
        join finding_platforms as fp on fp.finding_id = l.finding_id
        where l.incident_id = i.incident_id
    ) as platforms,
    i.reason_id,
    i.period_from,
    i.period_to,
    i.first_published_on,
    i.document_count,
    i.part_of,
    whole.department_id as whole_department_id,
    whole.sanction_id as whole_sanction_id,
    i.part_of is not null and whole.sanction_id = i.sanction_id and whole.department_id is not distinct from i.department_id as is_counted_in_whole,
    d.title,
    d.site,
    d.canonical_url as url,
    (select min(f.evidence) from findings as f where f.finding_id = i.incident_id) as evidence
from incidents as i
join sanctions as san on san.sanction_id = i.sanction_id
join documents as d on d.document_id = i.first_document_id
left join departments as dep on dep.department_id = i.department_id
left join incidents as whole on whole.incident_id = i.part_of;
comment on view v_incidents is 'A row an incident, whichever documents report it. Rows with is_counted_in_whole are shares of another row of the same body and sanction: leave them out of sums. Rows with part_of are shares of some other row: leave them out of sums over sanctions.';
