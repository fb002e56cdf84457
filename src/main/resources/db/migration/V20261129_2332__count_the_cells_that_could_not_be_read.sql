-- The version before refuses the row of such a cell, and counts none.
alter table imports add column cells_refused bigint not null default 0;

create table unread_marks (
  tenant_id text not null,
  import_id uuid not null,
  measure int not null,
  journey_id uuid not null,
  cells bigint not null,
  primary key (tenant_id, import_id, measure),
  foreign key (tenant_id, import_id) references imports (tenant_id, id) on delete cascade
);
create index unread_marks_by_journey on unread_marks (tenant_id, journey_id, measure);
select protect('unread_marks');
