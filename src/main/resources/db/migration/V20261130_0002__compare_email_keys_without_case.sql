-- Anna@Example.com and anna@example.com are one person. Where both answered, each answer stays under the key that it has, is
-- counted for the one person, and is listed here beside the answer that has the key without capitals.
create table email_collisions (
  tenant_id text not null,
  response_id uuid not null,
  kept_id uuid not null,
  primary key (tenant_id, response_id),
  foreign key (tenant_id, response_id) references responses (tenant_id, id) on delete cascade
);

create function is_mixed_email(key text) returns boolean language sql immutable as $$
  select key <> lower(key) and key ~ '^[^@\s]+@[^@\s]+\.[^@\s.]+$'
$$;
-- As the application counts: the first eight bytes of SHA-256.
create function customer_hash(key text) returns bigint language sql immutable as $$
  select cast(cast('x' || encode(substring(sha256(convert_to(key, 'UTF8')) from 1 for 8), 'hex') as bit(64)) as bigint)
$$;

-- While it is forced, the owner sees no rows either.
alter table responses no force row level security;
alter table undone_changes no force row level security;
alter table journeys no force row level security;

insert into email_collisions (tenant_id, response_id, kept_id)
  with mixed as (
    select tenant_id, journey_id, source, lower(respondent) as folded, id,
      row_number() over latest as place, first_value(id) over latest as newest
    from responses where is_mixed_email(respondent)
    window latest as (partition by tenant_id, journey_id, source, lower(respondent) order by created_at desc, id desc))
  select m.tenant_id, m.id, coalesce(r.id, m.newest) from mixed m
  left join responses r on r.tenant_id = m.tenant_id and r.journey_id = m.journey_id and r.source = m.source
    and r.respondent = m.folded
  where r.id is not null or m.place > 1;

-- Whoever has read the answers has to read all of them again.
update journeys j set answers_revision = answers_revision + 1, answers_told_at = answers_revision + 1,
  answers_removed_at = answers_revision + 1
  where exists (select from responses r
    where r.tenant_id = j.tenant_id and r.journey_id = j.id and is_mixed_email(r.respondent));

update responses r set customer = lower(respondent), respondent_hash = customer_hash(lower(respondent))
  where exists (select from email_collisions c where c.tenant_id = r.tenant_id and c.response_id = r.id);

update responses r set respondent = lower(respondent), respondent_hash = customer_hash(lower(respondent))
  where is_mixed_email(respondent)
  and not exists (select from email_collisions c where c.tenant_id = r.tenant_id and c.response_id = r.id);

-- What is in the bin comes back to the answer that it was about.
update undone_changes u set respondent = r.respondent from responses r
  where r.tenant_id = u.tenant_id and r.id = u.response_id and is_mixed_email(u.respondent);

update undone_changes u set respondent = lower(respondent)
  where is_mixed_email(respondent)
  and not exists (select from responses r where r.tenant_id = u.tenant_id and r.id = u.response_id)
  and not exists (select from undone_changes o where o.tenant_id = u.tenant_id and o.import_id = u.import_id
    and o.response_id <> u.response_id and lower(o.respondent) = lower(u.respondent));

alter table responses force row level security;
alter table undone_changes force row level security;
alter table journeys force row level security;

do $$
declare
  each record;
begin
  for each in select tenant_id, count(*) as answers from email_collisions group by tenant_id order by tenant_id loop
    raise notice 'Company %: % answers have the key of another but for its capitals; email_collisions lists them.',
      each.tenant_id, each.answers;
  end loop;
end $$;

drop function is_mixed_email(text);
drop function customer_hash(text);
select protect('email_collisions');
