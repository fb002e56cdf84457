create table sessions (
  tenant_id text not null,
  id uuid not null,
  member_id uuid not null,
  secret text not null,
  program text not null,
  system text not null,
  provider_session text,
  started_at timestamptz not null,
  vouched_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, secret),
  foreign key (tenant_id, member_id) references members (tenant_id, id),
  foreign key (tenant_id, ended_by) references members (tenant_id, id)
);
create index sessions_by_member on sessions (tenant_id, member_id, started_at);
select protect('sessions');
