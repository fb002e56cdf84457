alter table sessions add column token_name text;
alter table sessions add column token text;
create unique index sessions_by_token_name on sessions (tenant_id, token_name);
