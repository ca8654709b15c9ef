select count(*) from fresh;
