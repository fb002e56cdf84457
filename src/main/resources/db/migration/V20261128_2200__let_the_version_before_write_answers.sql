-- The version before says nothing of the rows that it writes: those it adds have no revision, and those it corrects keep
-- theirs. That it was at work shows by the journey's revision, which it raises without telling this one.
alter table journeys add column answers_told_at bigint not null default 0;

alter table responses alter column revision
  set default coalesce(cast(nullif(current_setting('app.answers_revision', true), '') as bigint), 0);
