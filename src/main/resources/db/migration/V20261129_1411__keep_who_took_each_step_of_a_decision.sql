-- Steps of before, and those that the version before takes, are in the audit log alone.
create table decision_steps (
  tenant_id text not null,
  id uuid not null,
  decision_id uuid not null,
  state text not null,
  day date,
  taken_by_id uuid,
  taken_by text not null,
  taken_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id) references decisions (tenant_id, id) on delete cascade
);
create index decision_steps_by_decision on decision_steps (tenant_id, decision_id, taken_at);
select protect('decision_steps');
