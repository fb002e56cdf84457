-- An import that was undone can be brought back: what it said of each response waits here, and 30 days later it goes.
create table undone_changes (
  tenant_id text not null,
  import_id uuid not null,
  response_id uuid not null,
  respondent text not null,
  changed_at timestamptz not null,
  answered_on date not null,
  marks float8[] not null,
  places smallint[] not null,
  comments text not null,
  -- which parts of that the import had set; null stands for all
  parts text[],
  primary key (tenant_id, import_id, response_id),
  foreign key (tenant_id, import_id) references imports (tenant_id, id)
);
select protect('undone_changes');

alter table imports add undone_from text, add retired_by text, add retired_at timestamptz,
  add check ((retired_at is null) = (retired_by is null));

-- What an import set although it stood there already, once those before it were undone. One that added the response has a
-- row for that alone, without a day.
alter table import_changes add set_anew text[] not null default '{}', alter answered_on drop not null;
