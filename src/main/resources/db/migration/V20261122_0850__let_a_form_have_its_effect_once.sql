create table sent_forms (
  tenant_id text not null,
  hash text not null,
  led text,
  sent_at timestamptz not null,
  primary key (tenant_id, hash)
);
create index sent_forms_by_time on sent_forms (tenant_id, sent_at);
select protect('sent_forms');
