create table decisions (
  tenant_id text not null,
  id uuid not null,
  outcome_id uuid not null,
  touchpoint_id uuid not null,
  play text not null,
  owner_id uuid,
  due_on date,
  done_on date,
  snoozed_until date,
  declined_because text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, outcome_id, touchpoint_id),
  foreign key (tenant_id, outcome_id) references outcomes (tenant_id, id),
  foreign key (tenant_id, touchpoint_id) references touchpoints (tenant_id, id),
  foreign key (tenant_id, owner_id) references members (tenant_id, id)
);
create index decisions_by_touchpoint on decisions (tenant_id, touchpoint_id);
select protect('decisions');
