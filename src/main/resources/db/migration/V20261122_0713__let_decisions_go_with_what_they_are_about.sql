alter table decisions
  drop constraint decisions_tenant_id_outcome_id_fkey,
  drop constraint decisions_tenant_id_touchpoint_id_fkey,
  add foreign key (tenant_id, outcome_id) references outcomes (tenant_id, id) on delete cascade,
  add foreign key (tenant_id, touchpoint_id) references touchpoints (tenant_id, id) on delete cascade;
