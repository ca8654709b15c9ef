select run_id, started_at, finished_at, coalesce(outcome, 'cut off') as outcome, source_failed_count, entry_new_count, page_fetched_count, page_failed_count, page_dead_count, finding_count
from runs
order by run_id desc
limit 10;
