-- Whoever changes answers of a journey raises its revision, and the rows they write bear the new one: who knows the answers
-- of a revision needs only the rows above it, as long as none was removed since.
alter table journeys add column answers_removed_at bigint not null default 0;
alter table responses add column revision bigint not null default 0;

-- Null, which no row takes, where nobody has said in this transaction that they change answers.
alter table responses alter column revision
  set default cast(nullif(current_setting('app.answers_revision', true), '') as bigint);
