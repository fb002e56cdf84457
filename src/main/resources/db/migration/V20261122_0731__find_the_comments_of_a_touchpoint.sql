create index comments_of_touchpoint on comments (tenant_id, touchpoint_id);
