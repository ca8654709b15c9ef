select count(*)
from frontier
where state = 'pending'
    and (next_attempt_at is null or next_attempt_at <= $now)
    and ($sources = '' or source_id in (select unnest(string_split($sources, ' '))));
