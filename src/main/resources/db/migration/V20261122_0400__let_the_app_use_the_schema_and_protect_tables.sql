grant usage on schema public to attimo_app;
grant select on flyway_schema_history to attimo_app;

create function protect(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy tenant on %I using (tenant_id = current_setting(''app.tenant_id'', true))'
    ' with check (tenant_id = current_setting(''app.tenant_id'', true))', name);
  execute format('alter table %I add check (tenant_id <> '''')', name);
  execute format('grant select, insert, update, delete on %I to attimo_app', name);
end $$;
