select count(*) from frontier where state = 'pending';
