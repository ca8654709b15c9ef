create or replace view v_findings as
select
    f.finding_id,
    d.published_on,
    coalesce(year(f.period_to), year(f.period_from), year(d.published_on)) as year,
    f.department_id,
    coalesce(dep.name, f.department_name) as department,
    dep.kind as department_kind,
    f.sanction_id,
    san.name as sanction,
    san.severity,
    f.cases,
    f.qualifier,
    f.unit,
    f.cases_low,
    f.cases_high,
    (select string_agg(fp.platform_id, ' ' order by fp.platform_id) from finding_platforms as fp where fp.finding_id = f.finding_id) as platforms,
    f.reason_id,
    f.period_from,
    f.period_to,
    f.part_of,
    f.evidence,
    f.rule,
    f.confidence,
    d.kind as document_kind,
    d.title,
    d.site,
    d.canonical_url as url,
    d.source_id,
    f.document_id,
    f.evidence_start,
    f.evidence_end,
    f.extractor_version,
    f.run_id
from findings as f
join documents as d on d.document_id = f.document_id
join sanctions as san on san.sanction_id = f.sanction_id
left join departments as dep on dep.department_id = f.department_id;
comment on view v_findings is 'A row a finding, as one document states it. year is that of the period''s end, else its start, else of publication.';
