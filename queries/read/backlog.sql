select source_id, count(*) as pending_count, count(*) filter (where attempts > 0) as failed_count, min(first_seen_at) as oldest_at, max(last_error) as an_error
from frontier
where state = 'pending'
group by source_id
order by pending_count desc, source_id;
