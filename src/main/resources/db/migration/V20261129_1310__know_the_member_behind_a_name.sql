-- Beside the name that somebody had when they did it. Empty for what was done before, by a program or by the version before.
alter table journeys add column retired_by_id uuid;
alter table stages add column retired_by_id uuid;
alter table touchpoints add column retired_by_id uuid;
alter table imports add column retired_by_id uuid;
alter table edits add column edited_by_id uuid;
alter table mappings add column saved_by_id uuid;
