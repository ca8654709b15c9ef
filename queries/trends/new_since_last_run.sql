-- title:   New since the last run
-- answers: What the last run that read anything found.
-- grain:   one row per finding loaded by that run
-- column:  published_on  date             day of publication; null where it is not known
-- column:  department    varchar          the body's name; null where several are meant together
-- column:  sanction      varchar          name of the sanction
-- column:  cases         integer          as stated; null where no number is said
-- column:  qualifier     varchar          exact, at_least, at_most, more_than, fewer_than, about
-- column:  platforms     varchar          ids, parted by spaces
-- column:  evidence      varchar          the sentence or the cells
-- column:  url           varchar          the page
-- order:   published_on latest first, url, evidence_start
-- caveat:  a page that was read again counts as new.

with last_run as (
    select max(run_id) as run_id
    from documents
)

select
    v_findings.published_on,
    v_findings.department,
    v_findings.sanction,
    v_findings.cases,
    v_findings.qualifier,
    v_findings.platforms,
    v_findings.evidence,
    v_findings.url
from v_findings
join last_run on last_run.run_id = v_findings.run_id
order by v_findings.published_on desc nulls last, v_findings.url, v_findings.evidence_start, v_findings.finding_id;
