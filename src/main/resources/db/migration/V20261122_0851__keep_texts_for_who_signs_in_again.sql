create table kept_texts (
  tenant_id text not null,
  id uuid not null,
  form_id uuid not null,
  member_id uuid not null,
  address text not null,
  body text not null,
  kept_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, form_id),
  foreign key (tenant_id, member_id) references members (tenant_id, id) on delete cascade
);
create index kept_texts_by_time on kept_texts (tenant_id, kept_at);
select protect('kept_texts');
