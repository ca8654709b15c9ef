update sources set is_active = false where is_active;
