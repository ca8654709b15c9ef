set variable checked_at = ?::timestamp;
