select
    f.entry_id, f.url, f.canonical_url, f.title, f.published_at, f.attempts, f.source_id,
    coalesce(s.document_kind, 'news'), coalesce(s.department_id, '')
from frontier as f
left join sources as s on s.source_id = f.source_id
where f.state = 'pending'
    and f.entry_id > $behind
    and (f.next_attempt_at is null or f.next_attempt_at <= $now)
    and ($sources = '' or f.source_id in (select unnest(string_split($sources, ' '))))
order by f.entry_id
limit $most;
