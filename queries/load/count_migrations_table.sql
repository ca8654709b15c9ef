-- Whether the file keeps its steps already: 1, or 0.
select count(*) from duckdb_tables() where database_name = current_database() and table_name = 'schema_migrations';
