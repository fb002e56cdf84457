-- How an answer stood before an import changed it, took it back or put it in again; without a day it was not there. Who sees
-- figures alone sees it so until the change comes with those of enough others.
create table former_answers (
  tenant_id text not null,
  response_id uuid not null,
  import_id uuid not null,
  -- what the import did: 0 when it came in, then each time that it was undone, brought back or gone on with
  deed int not null,
  journey_id uuid not null,
  revision bigint not null,
  respondent_hash bigint not null,
  answered_on date,
  marks float8[] not null,
  places smallint[] not null,
  weight double precision,
  came_by uuid,
  came_at timestamptz not null,
  primary key (tenant_id, response_id, import_id, deed),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id) on delete cascade
);
create index former_answers_of_journey on former_answers (tenant_id, journey_id);
create index former_answers_by_import on former_answers (tenant_id, import_id);
create index former_answers_that_came_by on former_answers (tenant_id, came_by);
select protect('former_answers');

-- When each of its deeds was through; empty where the version before did them.
alter table imports add column deeds_ended_at timestamptz[];
