create table doors (
  kind text not null,
  key text not null,
  tenant_id text not null,
  primary key (kind, key)
);
create index doors_of_tenant on doors (tenant_id, kind);
grant select, insert, delete on doors to attimo_app;
