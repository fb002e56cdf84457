-- The version before writes no such scale and passes over this.
alter table touchpoints add column reversed boolean not null default false;
alter table outcomes add column reversed boolean not null default false;
