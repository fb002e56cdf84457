create table tenants (
  tenant_id text primary key,
  name text not null,
  language text not null,
  time_zone text not null,
  anonymity_minimum int not null default 5 check (anonymity_minimum >= 5),
  created_at timestamptz not null,
  version int not null
);
select protect('tenants');
