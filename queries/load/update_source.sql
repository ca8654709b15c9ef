update sources
set last_checked_at = $checked_at,
    last_ok_at = case when $error is null then $checked_at else last_ok_at end,
    failure_count = case when $error is null then 0 else failure_count + 1 end,
    last_error = $error,
    etag = case when $keep then $etag else etag end,
    last_modified = case when $keep then $last_modified else last_modified end
where source_id = $source_id;
