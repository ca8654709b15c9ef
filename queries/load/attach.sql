-- A checkpoint writes anew, whole, each group of rows that has grown: with small
-- groups its memory does not hang on how many documents there are.
attach $path as warehouse (row_group_size 2048);
use warehouse;
