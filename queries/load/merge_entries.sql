-- An entry is known again by its address; by its identifier, too, where the same
-- source gave it to an entry of the same title under another address, and gives
-- it to one entry alone.
update stage_entries
set entry_id = known.entry_id
from (
    select sightings.guid, sightings.title_key, min(sightings.entry_id) as entry_id
    from sightings
    where sightings.source_id = getvariable('source_id') and sightings.guid <> ''
    group by sightings.guid, sightings.title_key
    having count(distinct sightings.entry_id) = 1
) as known
where known.guid = stage_entries.guid
    and known.title_key = stage_entries.title_key
    and stage_entries.title_key <> ''
    and not exists (select 1 from frontier where frontier.entry_id = stage_entries.entry_id)
    and (select count(*) from stage_entries as same where same.guid = stage_entries.guid) = 1;

create or replace temp table fresh as
select stage_entries.*
from stage_entries
anti join frontier on frontier.entry_id = stage_entries.entry_id
qualify row_number() over (partition by stage_entries.entry_id order by position) = 1;

insert into frontier
select
    entry_id, getvariable('source_id'), url, canonical_url, title, published_at, updated_at, 'pending', 0, null, null, null,
    getvariable('checked_at'), null
from fresh
order by position;

-- What the feed says was changed after it was read is read again.
update frontier
set state = 'pending', attempts = 0, next_attempt_at = null, updated_at = stage_entries.updated_at
from stage_entries
where stage_entries.entry_id = frontier.entry_id
    and frontier.state = 'done'
    and stage_entries.updated_at > frontier.fetched_at
    and (frontier.updated_at is null or stage_entries.updated_at > frontier.updated_at);

insert into sightings
select distinct on (entry_id, guid) entry_id, getvariable('source_id'), guid, title_key, getvariable('checked_at')
from stage_entries
where not exists (
    select 1
    from sightings
    where sightings.entry_id = stage_entries.entry_id
        and sightings.source_id = getvariable('source_id')
        and sightings.guid = stage_entries.guid
);
