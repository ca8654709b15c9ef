-- One document may be the page of several entries. The entry whose own address
-- is the document's is the one it is read from, else the one whose address comes
-- first: the same whatever the order of loading.
create or replace temp table accepted as
with candidates as (
    select document_id, entry_id, entry_url, entry_url = canonical_url as is_own
    from stage_documents
    qualify row_number() over (partition by document_id order by entry_url = canonical_url desc, entry_url, entry_id) = 1
)
select candidates.document_id, candidates.entry_id, present.document_id is not null as is_present
from candidates
left join documents as present on present.document_id = candidates.document_id
where present.document_id is null
    or present.entry_id = candidates.entry_id
    or (candidates.is_own and present.entry_url <> present.canonical_url)
    or (candidates.is_own = (present.entry_url = present.canonical_url) and candidates.entry_url < present.entry_url);

-- Most documents are new: where none is there already, no table is searched.
delete from finding_platforms where document_id in (select document_id from accepted where is_present);
delete from findings where document_id in (select document_id from accepted where is_present);
delete from mentions where document_id in (select document_id from accepted where is_present);
delete from responses where document_id in (select document_id from accepted where is_present);
delete from documents where document_id in (select document_id from accepted where is_present);

insert into documents
select stage_documents.*
from stage_documents
semi join accepted on accepted.document_id = stage_documents.document_id and accepted.entry_id = stage_documents.entry_id
qualify row_number() over (partition by stage_documents.document_id order by fetched_at desc) = 1;

insert into mentions
select distinct stage_mentions.* exclude (entry_id)
from stage_mentions
semi join accepted on accepted.document_id = stage_mentions.document_id and accepted.entry_id = stage_mentions.entry_id
order by document_id, mention_start, kind;

insert into findings
select stage_findings.* exclude (entry_id)
from stage_findings
semi join accepted on accepted.document_id = stage_findings.document_id and accepted.entry_id = stage_findings.entry_id
qualify row_number() over (partition by finding_id order by position) = 1
order by document_id, position;

insert into finding_platforms
select distinct stage_finding_platforms.* exclude (entry_id)
from stage_finding_platforms
semi join accepted on accepted.document_id = stage_finding_platforms.document_id and accepted.entry_id = stage_finding_platforms.entry_id
order by finding_id, platform_id;

insert into responses
select distinct stage_responses.* exclude (entry_id)
from stage_responses
semi join accepted on accepted.document_id = stage_responses.document_id and accepted.entry_id = stage_responses.entry_id;

insert into fetches select * from stage_fetches;

update frontier
set state = s.state, attempts = s.attempts, last_error = s.last_error, next_attempt_at = s.next_attempt_at,
    document_id = coalesce(s.document_id, frontier.document_id), fetched_at = coalesce(s.fetched_at, frontier.fetched_at)
from (select * from stage_states qualify row_number() over (partition by entry_id order by fetched_at desc nulls last) = 1) as s
where s.entry_id = frontier.entry_id;

drop table accepted;
drop table stage_states;
drop table stage_fetches;
drop table stage_documents;
drop table stage_mentions;
drop table stage_findings;
drop table stage_finding_platforms;
drop table stage_responses;
