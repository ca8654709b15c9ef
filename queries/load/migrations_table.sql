create table if not exists schema_migrations (number integer primary key, name varchar not null, applied_at timestamp not null);
comment on table schema_migrations is 'The steps of the schema that were taken.';
comment on column schema_migrations.number is 'Number of the step.';
comment on column schema_migrations.name is 'Name of the step.';
comment on column schema_migrations.applied_at is 'UTC.';
