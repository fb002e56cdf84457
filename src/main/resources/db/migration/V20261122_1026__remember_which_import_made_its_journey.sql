alter table imports add made_journey boolean not null default false;
