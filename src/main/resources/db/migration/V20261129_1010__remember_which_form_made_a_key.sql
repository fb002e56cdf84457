-- Made by chance alone, a key does not follow from its form any more: what the form made is looked up, and what was told of
-- it lies sealed for some minutes. The version before writes neither and reads neither.
alter table api_keys add column form text;

alter table api_keys add unique (tenant_id, form);

create table told_api_keys (
  tenant_id text not null,
  key_id uuid not null,
  sealed text not null,
  told_at timestamptz not null,
  primary key (tenant_id, key_id),
  foreign key (tenant_id, key_id) references api_keys (tenant_id, id) on delete cascade
);
select protect('told_api_keys');
