-- What a job found at the beginning of a file, as pages show it: bounded, and gone with the file it was read from. A file that
-- the version before took has no row until somebody looks at it.
create table import_previews (
  tenant_id text not null,
  id uuid not null,
  import_id uuid not null,
  sheet text,
  waiting boolean not null,
  asked_at timestamptz not null,
  content text,
  fault text,
  fault_line bigint,
  fault_detail text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, import_id),
  foreign key (tenant_id, import_id) references imports (tenant_id, id) on delete cascade
);
select protect('import_previews');
