-- Keys of partners that file reports through Open311. Random and long, so a plain hash keeps them.
create table incidents.api_key (
  id uuid primary key,
  division text collate "C" not null,
  name text not null,
  prefix text not null,
  hash text not null unique,
  requests_per_minute int not null check (requests_per_minute >= 1),
  issued_at timestamptz not null,
  issued_by uuid not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_division on incidents.api_key (division, issued_at desc, id desc);

-- What a partner said of a report besides the incident itself; for staff alone. `media_url` is never fetched.
-- distribution key: division
create table incidents.partner_report (
  division text collate "C" not null,
  incident_id uuid not null,
  api_key uuid not null references incidents.api_key,
  email text,
  account_id text,
  device_id text,
  media_url text check (media_url like 'https://%'),
  primary key (division, incident_id)
);
