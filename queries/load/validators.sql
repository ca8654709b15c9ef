select coalesce(etag, ''), coalesce(last_modified, '') from sources where source_id = $source_id;
