-- Files of imports, in rows of a megabyte at most: what was uploaded, until its rows are taken in, and what was found in it.
create table file_parts (
  tenant_id text not null,
  file_id uuid not null,
  kind text not null,
  part int not null,
  last boolean not null,
  bytes bytea not null,
  stored_at timestamptz not null,
  primary key (tenant_id, file_id, kind, part)
);
create index file_parts_by_time on file_parts (tenant_id, stored_at);
select protect('file_parts');
