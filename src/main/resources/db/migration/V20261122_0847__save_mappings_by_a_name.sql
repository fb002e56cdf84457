create table mappings (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  mapping text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  used_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select protect('mappings');
