-- Beside the name that somebody had when they made it. Empty for a key made before, by no member or by the version before.
alter table api_keys add column made_by_id uuid;
