-- By it all tenants are found, one without a domain or a key too. While row security is forced, the owner sees no rows either.
alter table tenants no force row level security;
insert into doors (kind, key, tenant_id) select 'ACCOUNT', tenant_id, tenant_id from tenants on conflict do nothing;
alter table tenants force row level security;
