-- Row security is lifted for the update: while it is forced, the owner sees no rows either.
create function tell_who_retired(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I add retired_by text', name);
  execute format('alter table %I no force row level security', name);
  execute format('update %I set retired_by = ''Attimo'' where retired_at is not null', name);
  execute format('alter table %I force row level security', name);
  execute format('alter table %I add check ((retired_at is null) = (retired_by is null))', name);
  execute format('create index %I on %I (tenant_id, retired_at) where retired_at is not null', name || '_in_bin', name);
end $$;
select tell_who_retired('journeys');
select tell_who_retired('stages');
select tell_who_retired('touchpoints');
drop function tell_who_retired(text);
