-- Whoever changes answers takes a number for it and the rows say that number: who knows them up to a number needs only the
-- rows above it, as long as none was removed since. The numbers begin above all counts there have been so far.
create sequence answers_revisions start 4294967296;
grant usage on sequence answers_revisions to attimo_app;

alter table journeys add column answers_removed_at bigint not null default 0;
alter table responses add column revision bigint not null default 0;

-- Null, which neither table takes, where nobody has said in this transaction that they change answers.
create function answers_revision() returns bigint stable language sql
  return nullif(current_setting('app.answers_revision', true), '')::bigint;

create function number_response() returns trigger language plpgsql as $$
begin
  new.revision := answers_revision();
  return new;
end
$$;
create trigger responses_are_numbered before insert or update on responses
  for each row execute function number_response();

create function number_removal() returns trigger language plpgsql as $$
begin
  update journeys j set answers_removed_at = answers_revision()
  from (select distinct tenant_id, journey_id from gone) g
  where j.tenant_id = g.tenant_id and j.id = g.journey_id;
  return null;
end
$$;
create trigger removals_are_numbered after delete on responses
  referencing old table as gone for each statement execute function number_removal();
