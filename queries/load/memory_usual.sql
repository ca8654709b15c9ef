-- Enough for batches of usual pages.
set memory_limit = '24MB';
