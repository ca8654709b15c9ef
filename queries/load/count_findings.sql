select count(*) from findings;
