-- Enough for one batch of the largest pages.
set memory_limit = '128MB';
