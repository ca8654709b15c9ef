-- Made anew for each load: what is deleted from a temporary table stays in memory.
create or replace temp table stage_states (
    entry_id varchar, state varchar, attempts integer, last_error varchar, next_attempt_at timestamp, document_id varchar, fetched_at timestamp
);
create or replace temp table stage_fetches as select * from fetches limit 0;
create or replace temp table stage_documents as select * from documents limit 0;
create or replace temp table stage_mentions as select *, cast(null as varchar) as entry_id from mentions limit 0;
create or replace temp table stage_findings as select *, cast(null as varchar) as entry_id from findings limit 0;
create or replace temp table stage_finding_platforms as select *, cast(null as varchar) as entry_id from finding_platforms limit 0;
create or replace temp table stage_responses as select *, cast(null as varchar) as entry_id from responses limit 0;
