-- Of a file that is tried, and of its rows that were read so far: what the mapping says is no answer is not refused.
alter table imports add column left_out bigint not null default 0, add column read_left_out bigint not null default 0;
