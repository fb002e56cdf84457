-- Who gave an answer, where that is told apart from the key of the answer; null where the key names both.
alter table responses add column customer text;
alter table undone_changes add column customer text;
