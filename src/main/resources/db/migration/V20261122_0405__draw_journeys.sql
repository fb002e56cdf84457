create table journeys (
  tenant_id text not null,
  id uuid not null,
  name text not null,
  kind text not null,
  measures int not null,
  retired_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select protect('journeys');

create table stages (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  name text not null,
  position int not null,
  phase text,
  goal text,
  functional_need text,
  emotional_need text,
  retired_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, journey_id, name),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id)
);
select protect('stages');

create table touchpoints (
  tenant_id text not null,
  id uuid not null,
  stage_id uuid not null,
  name text not null,
  description text,
  position int not null,
  number int not null,
  min float8 not null,
  max float8 not null,
  pain_from float8 not null,
  pain_to float8 not null,
  glory_from float8 not null,
  glory_to float8 not null,
  type text,
  channel text,
  audience text,
  owner text,
  is_trigger boolean not null,
  is_medal boolean not null,
  retired_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, stage_id, name),
  foreign key (tenant_id, stage_id) references stages (tenant_id, id)
);
select protect('touchpoints');

create table outcomes (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  name text not null,
  position int not null,
  number int not null,
  min float8 not null,
  max float8 not null,
  pain_from float8 not null,
  pain_to float8 not null,
  glory_from float8 not null,
  glory_to float8 not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, journey_id, name),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id)
);
select protect('outcomes');

create table segments (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  name text not null,
  number int not null,
  labels text[] not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, journey_id, name),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id)
);
select protect('segments');
