-- title:   Coverage by source
-- answers: What each source has given so far, and what of it is still to be read.
-- grain:   one row per source
-- column:  source_id        varchar             as in the configuration
-- column:  entry_count      bigint entries      entries that the source listed
-- column:  pending_count    bigint entries      still to be read
-- column:  dead_count       bigint entries      given up
-- column:  document_count   bigint documents    read
-- column:  relevant_count   bigint documents    with at least one finding
-- column:  finding_count    bigint findings     in them
-- column:  first_published  date                of the documents; null where none is dated
-- column:  last_published   date                of the documents; null where none is dated
-- column:  last_ok_at       timestamp UTC       when the source last answered well; null if never
-- order:   source_id
-- caveat:  a page that two sources list is counted for each of them.

with listed as (
    select distinct sightings.source_id, frontier.entry_id, frontier.state, frontier.document_id
    from sightings
    join frontier on frontier.entry_id = sightings.entry_id
),

per_document as (
    select documents.document_id, documents.published_on, count(findings.finding_id) as finding_count
    from documents
    left join findings on findings.document_id = documents.document_id
    group by documents.document_id, documents.published_on
)

select
    sources.source_id,
    count(listed.entry_id) as entry_count,
    count(*) filter (where listed.state = 'pending') as pending_count,
    count(*) filter (where listed.state = 'dead') as dead_count,
    count(distinct per_document.document_id) as document_count,
    count(distinct per_document.document_id) filter (where per_document.finding_count > 0) as relevant_count,
    cast(coalesce(sum(per_document.finding_count), 0) as bigint) as finding_count,
    min(per_document.published_on) as first_published,
    max(per_document.published_on) as last_published,
    sources.last_ok_at
from sources
left join listed on listed.source_id = sources.source_id
left join per_document on per_document.document_id = listed.document_id
group by sources.source_id, sources.last_ok_at
order by sources.source_id;
