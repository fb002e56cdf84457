create table api_keys (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  hash text not null,
  start text not null,
  made_by text not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, hash)
);
select protect('api_keys');
