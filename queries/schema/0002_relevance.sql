-- News pages that name no sanction are kept without their text.
alter table documents add column is_relevant boolean default true;
alter table documents alter column is_relevant set not null;
comment on column documents.is_relevant is 'False for a news page without any word of a sanction: it was looked through and not read, so its text is empty, and what only its body says of itself (byline, day) may be unknown.';
