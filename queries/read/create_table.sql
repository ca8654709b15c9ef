create table $table ($columns);
