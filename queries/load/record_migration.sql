insert into schema_migrations (number, name, applied_at) values ($number, $name, $applied_at);
