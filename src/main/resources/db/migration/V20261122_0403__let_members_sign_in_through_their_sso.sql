create table sso_connections (
  tenant_id text not null,
  id uuid not null,
  issuer text not null,
  client_id text not null,
  client_secret text not null,
  changed_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id)
);
select protect('sso_connections');

create table members (
  tenant_id text not null,
  id uuid not null,
  issuer text,
  subject text,
  email text not null,
  name text not null,
  role text not null,
  language text,
  theme text,
  joined_at timestamptz,
  removed_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, issuer, subject)
);
select protect('members');
