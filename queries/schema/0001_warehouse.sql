-- The tables of the warehouse. Tables of facts have no keys: their ids come from
-- content, and loading merges by them. Keys stand on small tables alone.

create table runs (
    run_id varchar primary key,
    started_at timestamp not null,
    finished_at timestamp,
    outcome varchar check (outcome in ('ok', 'partial', 'failed', 'interrupted')),
    version varchar not null,
    source_count integer not null default 0,
    source_failed_count integer not null default 0,
    entry_new_count integer not null default 0,
    page_fetched_count integer not null default 0,
    page_failed_count integer not null default 0,
    page_dead_count integer not null default 0,
    document_count integer not null default 0,
    finding_count integer not null default 0,
    error varchar
);
comment on table runs is 'One execution of the pipeline. A run without finished_at was cut off.';
comment on column runs.run_id is 'Ordered by time.';
comment on column runs.started_at is 'UTC.';
comment on column runs.finished_at is 'UTC; null while it runs, and where it was cut off.';
comment on column runs.outcome is 'ok, partial (some sources or pages failed), failed, interrupted; null while it runs.';
comment on column runs.version is 'Version of the extractor.';
comment on column runs.source_count is 'Sources asked.';
comment on column runs.source_failed_count is 'Sources that could not be read.';
comment on column runs.entry_new_count is 'Entries seen for the first time.';
comment on column runs.page_fetched_count is 'Pages fetched and read.';
comment on column runs.page_failed_count is 'Pages that failed and will be tried again.';
comment on column runs.page_dead_count is 'Pages that are given up: gone, or of a kind that is not read.';
comment on column runs.document_count is 'Documents loaded, new or read again.';
comment on column runs.finding_count is 'Findings in those documents.';
comment on column runs.error is 'Why the run failed.';

create table sources (
    source_id varchar primary key,
    kind varchar not null,
    url varchar not null,
    document_kind varchar not null check (document_kind in ('news', 'disclosure')),
    department_id varchar,
    is_active boolean not null,
    etag varchar,
    last_modified varchar,
    last_checked_at timestamp,
    last_ok_at timestamp,
    failure_count integer not null default 0,
    last_error varchar
);
comment on table sources is 'Configured origins, also those that are configured no more.';
comment on column sources.source_id is 'As in config.yaml.';
comment on column sources.kind is 'feed.';
comment on column sources.url is 'Address of the feed.';
comment on column sources.document_kind is 'What its pages are: news or disclosure.';
comment on column sources.department_id is 'The body whose pages all of them are; null where they are several.';
comment on column sources.is_active is 'Whether it stood in config.yaml at the last run.';
comment on column sources.etag is 'Validator of the last whole answer, as received.';
comment on column sources.last_modified is 'Validator of the last whole answer, as received.';
comment on column sources.last_checked_at is 'UTC.';
comment on column sources.last_ok_at is 'UTC; when it last answered well.';
comment on column sources.failure_count is 'Failures in a row.';
comment on column sources.last_error is 'Why the last check failed; null where it did not.';

create table feed_checks (
    run_id varchar not null,
    source_id varchar not null,
    checked_at timestamp not null,
    outcome varchar not null check (outcome in ('ok', 'not_modified', 'failed')),
    entry_count integer not null,
    entry_new_count integer not null,
    warnings varchar,
    error varchar
);
comment on table feed_checks is 'Each time a source was asked.';
comment on column feed_checks.run_id is 'The run that asked.';
comment on column feed_checks.source_id is 'The source asked.';
comment on column feed_checks.checked_at is 'UTC.';
comment on column feed_checks.outcome is 'ok, not_modified (304), failed.';
comment on column feed_checks.entry_count is 'Entries listed.';
comment on column feed_checks.entry_new_count is 'Of them, seen for the first time anywhere.';
comment on column feed_checks.warnings is 'What was odd, one a line; null where nothing was.';
comment on column feed_checks.error is 'Why it failed; null where it did not.';

create table frontier (
    entry_id varchar not null,
    source_id varchar not null,
    url varchar not null,
    canonical_url varchar not null,
    title varchar not null,
    published_at timestamp,
    updated_at timestamp,
    state varchar not null check (state in ('pending', 'done', 'dead')),
    attempts integer not null,
    last_error varchar,
    next_attempt_at timestamp,
    document_id varchar,
    first_seen_at timestamp not null,
    fetched_at timestamp
);
comment on table frontier is 'Every entry ever seen: still to be fetched, done, or dead with the reason.';
comment on column frontier.entry_id is 'From the canonical address, without its scheme and www.';
comment on column frontier.source_id is 'The source that named it first.';
comment on column frontier.url is 'As the feed has it.';
comment on column frontier.canonical_url is 'Without tracking parameters.';
comment on column frontier.title is 'As the feed has it; empty where it has none.';
comment on column frontier.published_at is 'UTC, by the feed; null where it does not say.';
comment on column frontier.updated_at is 'UTC, by the feed; null where it does not say.';
comment on column frontier.state is 'pending, done, dead.';
comment on column frontier.attempts is 'Failed attempts since it became pending.';
comment on column frontier.last_error is 'Of the last attempt; null where it went well.';
comment on column frontier.next_attempt_at is 'UTC; not before then, as the site asked; null for any time.';
comment on column frontier.document_id is 'What it was read into; null until then.';
comment on column frontier.first_seen_at is 'UTC.';
comment on column frontier.fetched_at is 'UTC; when it was last read.';

create table sightings (
    entry_id varchar not null,
    source_id varchar not null,
    guid varchar not null,
    title_key varchar not null,
    first_seen_at timestamp not null
);
comment on table sightings is 'Which source listed which entry: one article in two feeds is one entry with two sightings.';
comment on column sightings.entry_id is 'The entry.';
comment on column sightings.source_id is 'The source that listed it.';
comment on column sightings.guid is 'Its identifier there; empty where it has none.';
comment on column sightings.title_key is 'Its title there, in small letters.';
comment on column sightings.first_seen_at is 'UTC.';

create table fetches (
    run_id varchar not null,
    entry_id varchar not null,
    url varchar not null,
    final_url varchar,
    fetched_at timestamp not null,
    status integer,
    content_type varchar,
    body_bytes bigint,
    body_sha256 varchar,
    elapsed_ms bigint not null,
    error varchar,
    warc_file varchar,
    warc_offset bigint
);
comment on table fetches is 'Each time a page was asked for.';
comment on column fetches.run_id is 'The run that asked.';
comment on column fetches.entry_id is 'The entry it was asked for.';
comment on column fetches.url is 'Address asked.';
comment on column fetches.final_url is 'After redirects; null where there was no answer.';
comment on column fetches.fetched_at is 'UTC.';
comment on column fetches.status is 'HTTP status; null where there was no answer.';
comment on column fetches.content_type is 'Header of the answer.';
comment on column fetches.body_bytes is 'Bytes of the body, decoded.';
comment on column fetches.body_sha256 is 'Hex digest of the body, decoded.';
comment on column fetches.elapsed_ms is 'Milliseconds until the body was read.';
comment on column fetches.error is 'Why it failed; null where it did not.';
comment on column fetches.warc_file is 'Where the raw answer is archived; null where it is not.';
comment on column fetches.warc_offset is 'Byte of warc_file at which its record begins.';

create table documents (
    document_id varchar not null,
    entry_id varchar not null,
    entry_url varchar not null,
    source_id varchar not null,
    kind varchar not null check (kind in ('news', 'disclosure')),
    url varchar not null,
    canonical_url varchar not null,
    title varchar not null,
    byline varchar,
    site varchar,
    language varchar,
    published_on date,
    text varchar not null,
    body_sha256 varchar not null,
    warnings varchar,
    extractor_version varchar not null,
    run_id varchar not null,
    fetched_at timestamp not null
);
comment on table documents is 'Pages and files that were read, once each, whichever sources listed them.';
comment on column documents.document_id is 'From the canonical address.';
comment on column documents.entry_id is 'The entry whose page it was read from.';
comment on column documents.entry_url is 'That entry''s canonical address.';
comment on column documents.source_id is 'The source that named that entry first.';
comment on column documents.kind is 'news or disclosure.';
comment on column documents.url is 'Where it was found, after redirects.';
comment on column documents.canonical_url is 'The address that the page gives as its own, where it can be trusted.';
comment on column documents.title is 'Empty where none was found.';
comment on column documents.byline is 'As printed; null where there is none.';
comment on column documents.site is 'Name of the publication; null where it is not said.';
comment on column documents.language is 'Primary subtag, as in en; null where it is not said.';
comment on column documents.published_on is 'Day in the page''s own time zone; null where it is not known.';
comment on column documents.text is 'Title and blocks, joined by blank lines; a table''s rows on lines, its cells parted by tabs.';
comment on column documents.body_sha256 is 'Hex digest of the bytes it was read from.';
comment on column documents.warnings is 'What could not be read, one a line; null where there is nothing.';
comment on column documents.extractor_version is 'Version of the rules that read it.';
comment on column documents.run_id is 'The run that loaded it.';
comment on column documents.fetched_at is 'UTC.';

create table mentions (
    document_id varchar not null,
    kind varchar not null check (kind in ('department', 'platform', 'sanction')),
    name_id varchar not null,
    surface varchar not null,
    mention_start integer not null,
    mention_end integer not null
);
comment on table mentions is 'Spans of a document that name a department, a platform or a sanction.';
comment on column mentions.document_id is 'The document.';
comment on column mentions.kind is 'department, platform, sanction.';
comment on column mentions.name_id is 'Its id in departments, platforms or sanctions.';
comment on column mentions.surface is 'What stands in the text.';
comment on column mentions.mention_start is 'Code points of the text before it: text[mention_start+1:mention_end] is the surface.';
comment on column mentions.mention_end is 'Code points of the text up to its end.';

create table findings (
    finding_id varchar not null,
    document_id varchar not null,
    position integer not null,
    department_id varchar,
    department_name varchar,
    sanction_id varchar not null,
    cases integer,
    qualifier varchar not null check (qualifier in ('exact', 'at_least', 'at_most', 'more_than', 'fewer_than', 'about')),
    unit varchar not null check (unit in ('people', 'cases', 'sanctions', 'complaints', 'allegations')),
    cases_low integer,
    cases_high integer,
    reason_id varchar,
    period_from date,
    period_to date,
    part_of varchar,
    evidence varchar not null,
    evidence_start integer not null,
    evidence_end integer not null,
    cells varchar,
    links varchar,
    rule varchar not null,
    confidence double not null check (confidence between 0 and 1),
    extractor_version varchar not null,
    run_id varchar not null
);
comment on table findings is 'Statements that so many of a department met a sanction, as one document makes them.';
comment on column findings.finding_id is 'From the document and the statement.';
comment on column findings.document_id is 'The document that states it.';
comment on column findings.position is 'Its place among the document''s findings, from 0.';
comment on column findings.department_id is 'The body; null where it is not in departments, or where several are meant together.';
comment on column findings.department_name is 'As it is called; null where several bodies are meant together.';
comment on column findings.sanction_id is 'The outcome.';
comment on column findings.cases is 'The number as stated; null where none is said.';
comment on column findings.qualifier is 'exact, at_least, at_most, more_than, fewer_than, about: fewer than 5 is cases 5, fewer_than.';
comment on column findings.unit is 'What is counted: people, cases, sanctions, complaints, allegations.';
comment on column findings.cases_low is 'The lowest number that the statement allows; null where none is said.';
comment on column findings.cases_high is 'The highest; null for no bound, and where no number is said.';
comment on column findings.reason_id is 'Why; null where it is not said.';
comment on column findings.period_from is 'First day that the figure covers; null where it is open or not said.';
comment on column findings.period_to is 'Last day that the figure covers; null where it is open or not said.';
comment on column findings.part_of is 'The finding_id of the larger finding that this is a share of; null where it is none.';
comment on column findings.evidence is 'The sentence or the cells.';
comment on column findings.evidence_start is 'Code points of the document''s text before the evidence.';
comment on column findings.evidence_end is 'Code points up to its end.';
comment on column findings.cells is 'JSON list of the cells it was read from; null outside tables.';
comment on column findings.links is 'JSON list of where department and platform were read, where the evidence does not name them; null where it does.';
comment on column findings.rule is 'Name of the rule that read it.';
comment on column findings.confidence is '0 to 1.';
comment on column findings.extractor_version is 'Version of the rules.';
comment on column findings.run_id is 'The run that loaded it.';

create table finding_platforms (
    finding_id varchar not null,
    document_id varchar not null,
    platform_id varchar not null
);
comment on table finding_platforms is 'The platforms of each finding.';
comment on column finding_platforms.finding_id is 'The finding.';
comment on column finding_platforms.document_id is 'Its document.';
comment on column finding_platforms.platform_id is 'The platform; social_media and other generic ones where none is named.';

create table responses (
    document_id varchar not null,
    outcome varchar not null check (outcome in ('answered', 'partial', 'nil', 'refused', 'not_held', 'neither_confirm_nor_deny', 'overdue')),
    sections varchar not null
);
comment on table responses is 'How a body answered the request that a disclosure is about.';
comment on column responses.document_id is 'The disclosure.';
comment on column responses.outcome is 'answered, partial, nil, refused, not_held, neither_confirm_nor_deny, overdue.';
comment on column responses.sections is 'Sections of the Act relied on, parted by spaces, as in "s12 s40"; empty where there are none.';

create table incidents (
    incident_id varchar not null,
    department_id varchar,
    department_name varchar,
    sanction_id varchar not null,
    cases integer,
    qualifier varchar not null,
    unit varchar not null,
    cases_low integer,
    cases_high integer,
    reason_id varchar,
    period_from date,
    period_to date,
    first_published_on date,
    first_document_id varchar not null,
    document_count integer not null,
    part_of varchar
);
comment on table incidents is 'What happened, once, however many documents report it.';
comment on column incidents.incident_id is 'The smallest finding_id of its findings.';
comment on column incidents.department_id is 'As in findings.';
comment on column incidents.department_name is 'As in findings.';
comment on column incidents.sanction_id is 'The outcome.';
comment on column incidents.cases is 'The number as stated; null where none is said.';
comment on column incidents.qualifier is 'As in findings.';
comment on column incidents.unit is 'As in findings.';
comment on column incidents.cases_low is 'The lowest number that the statements allow.';
comment on column incidents.cases_high is 'The highest; null for no bound.';
comment on column incidents.reason_id is 'Why; null where no document says.';
comment on column incidents.period_from is 'First day, of the first document that says one.';
comment on column incidents.period_to is 'Last day, of the first document that says one.';
comment on column incidents.first_published_on is 'The earliest day on which a document reported it; null where none is dated.';
comment on column incidents.first_document_id is 'The document that reported it first.';
comment on column incidents.document_count is 'Documents that report it.';
comment on column incidents.part_of is 'The incident_id of the larger incident that this is a share of; null where it is none.';

create table incident_findings (
    incident_id varchar not null,
    finding_id varchar not null,
    document_id varchar not null
);
comment on table incident_findings is 'The findings that report each incident.';
comment on column incident_findings.incident_id is 'The incident.';
comment on column incident_findings.finding_id is 'A finding that reports it.';
comment on column incident_findings.document_id is 'That finding''s document.';

create table departments (
    department_id varchar primary key,
    name varchar not null,
    kind varchar not null,
    parent_id varchar,
    start_year integer,
    end_year integer,
    gss varchar,
    ods varchar,
    homepage varchar
);
comment on table departments is 'Public bodies that employ people.';
comment on column departments.department_id is 'The slug of GOV.UK where there is one, else the name.';
comment on column departments.name is 'Official name.';
comment on column departments.kind is 'police_force, local_authority, ministerial_department and so on.';
comment on column departments.parent_id is 'The body it belongs to, for grouping.';
comment on column departments.start_year is 'Null where it is not known.';
comment on column departments.end_year is 'Null where it lives, or is not known to have closed.';
comment on column departments.gss is 'Code of the Office for National Statistics.';
comment on column departments.ods is 'Code of the NHS.';
comment on column departments.homepage is 'Web site.';

create table platforms (
    platform_id varchar primary key,
    name varchar not null,
    kind varchar not null,
    owner varchar
);
comment on table platforms is 'Sites, apps, and generic kinds of online use.';
comment on column platforms.platform_id is 'The id.';
comment on column platforms.name is 'Name.';
comment on column platforms.kind is 'social_network, messaging and so on; generic for what is no one platform.';
comment on column platforms.owner is 'Who runs it.';

create table sanctions (
    sanction_id varchar primary key,
    name varchar not null,
    severity integer not null,
    definition varchar not null
);
comment on table sanctions is 'Outcomes for those who were found out.';
comment on column sanctions.sanction_id is 'The id.';
comment on column sanctions.name is 'Name.';
comment on column sanctions.severity is '0 to 10, the gravest.';
comment on column sanctions.definition is 'What it means.';

create table reasons (
    reason_id varchar primary key,
    name varchar not null,
    definition varchar not null
);
comment on table reasons is 'Causes that a sanction was given for.';
comment on column reasons.reason_id is 'The id.';
comment on column reasons.name is 'Name.';
comment on column reasons.definition is 'What it means.';
