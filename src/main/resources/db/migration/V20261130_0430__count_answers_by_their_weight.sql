-- As how many answers one counts, where its file says so; null counts as one.
alter table responses add column weight double precision;
alter table import_changes add column weight double precision;
alter table undone_changes add column weight double precision;
