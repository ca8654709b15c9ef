select source_id, failure_count, last_ok_at, last_error
from sources
where is_active and failure_count > 0
order by failure_count desc, source_id;
