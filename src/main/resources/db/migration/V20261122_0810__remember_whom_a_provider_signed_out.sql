create table logouts (
  tenant_id text not null,
  id uuid not null,
  token text not null,
  subject text,
  provider_session text,
  issued_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, token)
);
select protect('logouts');
