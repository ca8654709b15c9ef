insert into runs (run_id, started_at, version, source_count) values ($run_id, $started_at, $version, $source_count);
