select json_serialize_sql(?::varchar)::varchar;
