-- What a company asks its customers: the next version as it is being written, those that were published, and who answered what.
create table surveys (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  name text not null,
  definition text not null,
  revision int not null,
  state text not null,
  link text,
  published_version int not null,
  published_revision int,
  made_by_id uuid,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, link),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id) on delete cascade
);
create index surveys_of_journey on surveys (tenant_id, journey_id);
select protect('surveys');

create table survey_versions (
  tenant_id text not null,
  id uuid not null,
  survey_id uuid not null,
  number int not null,
  definition text not null,
  -- where its answers go in the journey
  targets text not null,
  published_by_id uuid,
  published_by text not null,
  published_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, survey_id, number),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id) on delete cascade
);
select protect('survey_versions');

create table survey_responses (
  tenant_id text not null,
  id uuid not null,
  survey_id uuid not null,
  survey_version int not null,
  language text not null,
  answers text not null,
  fields text not null,
  -- of the secret by which a respondent goes on
  token_hash text,
  customer text,
  -- the journey's response that it became at its end
  response_id uuid,
  suspicious boolean not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id) on delete cascade,
  foreign key (tenant_id, response_id) references responses (tenant_id, id) on delete cascade
);
create index survey_responses_of_survey on survey_responses (tenant_id, survey_id, finished_at);
create index survey_responses_by_response on survey_responses (tenant_id, response_id) where response_id is not null;
select protect('survey_responses');

-- How often a survey was opened, by day; spread over rows, so that visitors do not wait for each other.
create table survey_openings (
  tenant_id text not null,
  survey_id uuid not null,
  day date not null,
  part smallint not null,
  openings bigint not null,
  primary key (tenant_id, survey_id, day, part),
  foreign key (tenant_id, survey_id) references surveys (tenant_id, id) on delete cascade
);
select protect('survey_openings');
