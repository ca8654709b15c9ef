-- Where a batch lies before it is merged. Staging tables hold whatever comes.
create or replace temp table stage_entries (
    position integer, entry_id varchar, url varchar, canonical_url varchar, guid varchar, title varchar, title_key varchar,
    published_at timestamp, updated_at timestamp
);
create or replace temp table stage_states (
    entry_id varchar, state varchar, attempts integer, last_error varchar, next_attempt_at timestamp, document_id varchar, fetched_at timestamp
);
create or replace temp table stage_fetches as select * from fetches limit 0;
create or replace temp table stage_documents as select * from documents limit 0;
create or replace temp table stage_mentions as select *, cast(null as varchar) as entry_id from mentions limit 0;
create or replace temp table stage_findings as select *, cast(null as varchar) as entry_id from findings limit 0;
create or replace temp table stage_finding_platforms as select *, cast(null as varchar) as entry_id from finding_platforms limit 0;
create or replace temp table stage_responses as select *, cast(null as varchar) as entry_id from responses limit 0;
create or replace temp table stage_incidents as select * from incidents limit 0;
create or replace temp table stage_incident_findings as select * from incident_findings limit 0;
create or replace temp table stage_departments as select * from departments limit 0;
create or replace temp table stage_platforms as select * from platforms limit 0;
create or replace temp table stage_sanctions as select * from sanctions limit 0;
create or replace temp table stage_reasons as select * from reasons limit 0;
