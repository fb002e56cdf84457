create table deeds (
  tenant_id text not null,
  id uuid not null,
  at timestamptz not null,
  member_id uuid,
  by_name text not null,
  kind text not null,
  about text not null,
  detail text not null,
  version int not null,
  primary key (tenant_id, id)
);
create index deeds_by_time on deeds (tenant_id, at desc, id);
select protect('deeds');
revoke update, delete on deeds from attimo_app;
