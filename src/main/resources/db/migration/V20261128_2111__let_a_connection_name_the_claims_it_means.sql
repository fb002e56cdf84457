alter table sso_connections add column email_claim text not null default 'email';
alter table sso_connections add column name_claim text not null default 'name';
alter table sso_connections add column takes_unmarked boolean not null default true;
