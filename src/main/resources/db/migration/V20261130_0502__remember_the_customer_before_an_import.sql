-- Whose an answer was before an import changed it: empty where nobody was named, null where the version before kept it.
alter table import_changes add column customer text;

-- What an undone import had said names the customer, which counts as its word.
-- While it is forced, the owner sees no rows either.
alter table undone_changes no force row level security;
update undone_changes set parts = parts || '{customer}' where customer is not null and parts is not null;
alter table undone_changes force row level security;
