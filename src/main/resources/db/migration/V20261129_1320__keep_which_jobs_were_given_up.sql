-- A job that was given up waits here until somebody lets it be tried again. Global like the jobs, without row security: an
-- operator sees those of all tenants. It holds nothing of theirs: the name of a failure and its place in the code.
create table failed_jobs (
  tenant_id text not null check (tenant_id <> ''),
  kind text not null,
  id uuid not null,
  heavy boolean not null,
  failure text not null,
  failed_at timestamptz not null,
  primary key (tenant_id, kind, id)
);
grant select, insert, update, delete on failed_jobs to attimo_app;

alter table jobs add column retried boolean not null default false;
