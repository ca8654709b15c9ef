-- Made anew for each load: what is deleted from a temporary table stays in memory.
create or replace temp table stage_entries (
    position integer, entry_id varchar, url varchar, canonical_url varchar, guid varchar, title varchar, title_key varchar,
    published_at timestamp, updated_at timestamp
);
