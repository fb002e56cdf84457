-- The record that a job is about may have jobs of several kinds, and its id says nothing to another tenant. The version
-- before finds its jobs by the id alone: no two of the kinds that it knows share one.
alter table jobs drop constraint jobs_id_key;
alter table jobs drop constraint jobs_pkey;
alter table jobs add primary key (tenant_id, kind, id);

-- The next tenant with due work of a kind is found without a look at all that waits.
create index jobs_by_turn on jobs (kind, tenant_id, due_at, id);
