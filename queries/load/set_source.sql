set variable source_id = ?;
