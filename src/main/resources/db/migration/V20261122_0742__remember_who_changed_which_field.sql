create table edits (
  tenant_id text not null,
  id uuid not null,
  journey_id uuid not null,
  piece_id uuid not null,
  seen int not null,
  field text not null,
  before text not null,
  edited_by text not null,
  edited_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, journey_id) references journeys (tenant_id, id) on delete cascade
);
create index edits_of_piece on edits (tenant_id, piece_id, seen);
create index edits_of_journey on edits (tenant_id, journey_id);
select protect('edits');
