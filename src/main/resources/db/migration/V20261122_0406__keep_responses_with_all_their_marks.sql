create table responses (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  source text not null,
  respondent text not null,
  respondent_hash bigint not null,
  answered_on date not null,
  marks float8[] not null,
  places smallint[] not null,
  import_id uuid,
  created_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, journey_id, source, respondent),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id)
);
create index responses_by_day on responses (tenant_id, journey_id, answered_on);
create index responses_by_import on responses (tenant_id, import_id) where import_id is not null;
select protect('responses');

create table comments (
  tenant_id text not null,
  id uuid not null,
  response_id uuid not null,
  touchpoint_id uuid,
  text text not null,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, response_id) references responses (tenant_id, id) on delete cascade,
  foreign key (tenant_id, touchpoint_id) references touchpoints (tenant_id, id)
);
create index comments_of_response on comments (tenant_id, response_id);
select protect('comments');
