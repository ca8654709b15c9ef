insert into sources (source_id, kind, url, document_kind, department_id, is_active)
values ($source_id, $kind, $url, $document_kind, $department_id, true)
on conflict (source_id) do update
set kind = excluded.kind,
    etag = case when sources.url = excluded.url then sources.etag end,
    last_modified = case when sources.url = excluded.url then sources.last_modified end,
    url = excluded.url,
    document_kind = excluded.document_kind,
    department_id = excluded.department_id,
    is_active = true;
