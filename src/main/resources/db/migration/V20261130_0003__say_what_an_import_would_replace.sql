-- How many answers of earlier files a tried file would change, of which files they are, whose rows it mostly holds too, and
-- against which imports it was tried; of its own rows the lowest of their hashes, for those that come later.
alter table imports add column would_replace bigint not null default 0;
alter table imports add column would_replace_of text;
alter table imports add column would_repeat text;
alter table imports add column tried_against bigint not null default 0;
alter table imports add column row_sketch bigint[];
