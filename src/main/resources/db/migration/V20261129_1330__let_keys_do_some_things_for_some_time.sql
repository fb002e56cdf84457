-- A key that is there may do all, as it could, and opens always. So may one that the version before makes; it does not look
-- at either column, so until it is gone a key of fewer scopes does more on its nodes.
alter table api_keys
  add column scopes text[] not null default '{READ,WRITE,RESPONSES}',
  add column last_day date;
