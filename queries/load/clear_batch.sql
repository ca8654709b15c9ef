delete from stage_states;
delete from stage_fetches;
delete from stage_documents;
delete from stage_mentions;
delete from stage_findings;
delete from stage_finding_platforms;
delete from stage_responses;
