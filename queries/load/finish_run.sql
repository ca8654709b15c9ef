update runs
set finished_at = $finished_at, outcome = $outcome, source_failed_count = $source_failed_count, entry_new_count = $entry_new_count,
    page_fetched_count = $page_fetched_count, page_failed_count = $page_failed_count, page_dead_count = $page_dead_count,
    document_count = $document_count, finding_count = $finding_count, error = $error
where run_id = $run_id;
