insert into feed_checks (run_id, source_id, checked_at, outcome, entry_count, entry_new_count, warnings, error)
values ($run_id, $source_id, $checked_at, $outcome, $entry_count, $entry_new_count, $warnings, $error);
