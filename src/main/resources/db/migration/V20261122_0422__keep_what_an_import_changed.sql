-- One row for each response an import changed, as it stood before; what an import added names it in responses.import_id.
create table import_changes (
  tenant_id text not null,
  import_id uuid not null,
  response_id uuid not null,
  changed_at timestamptz not null,
  answered_on date not null,
  marks float8[] not null,
  places smallint[] not null,
  comments text not null,
  primary key (tenant_id, import_id, response_id),
  foreign key (tenant_id, import_id) references imports (tenant_id, id),
  foreign key (tenant_id, response_id) references responses (tenant_id, id) on delete cascade
);
create index import_changes_of_response on import_changes (tenant_id, response_id, changed_at);
select protect('import_changes');
