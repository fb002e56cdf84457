-- Whoever adds a single answer numbers it in a lane that nobody else writes in just then, so that none waits until another's
-- is safe on disk. A number names its lane: it is the lane times 2^48 plus a count. What imports change is numbered by the
-- journey's answers_revision, as all was before: lane 0.
create table answer_lanes (
  tenant_id text not null,
  journey_id uuid not null,
  lane int not null check (lane between 1 and 32767),
  revision bigint not null,
  primary key (tenant_id, journey_id, lane),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id) on delete cascade
);
select protect('answer_lanes');
