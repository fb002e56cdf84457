create table importances (
  tenant_id text not null,
  fingerprint text not null,
  journey_id uuid not null,
  result jsonb not null,
  computed_at timestamptz not null,
  primary key (tenant_id, fingerprint),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id) on delete cascade
);
create index importances_of_journey on importances (tenant_id, journey_id, computed_at);
select protect('importances');
