-- Global on purpose, without row security: the due work of all tenants is found by one look. It holds nothing of theirs.
create table jobs (
  tenant_id text not null check (tenant_id <> ''),
  id uuid not null,
  kind text not null,
  heavy boolean not null,
  due_at timestamptz not null,
  leased_by uuid,
  leased_until timestamptz,
  failures int not null,
  again boolean not null,
  primary key (tenant_id, id),
  unique (id)
);
create index jobs_due on jobs (due_at, id);
grant select, insert, update, delete on jobs to attimo_app;
