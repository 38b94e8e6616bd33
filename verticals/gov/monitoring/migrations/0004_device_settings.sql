-- By factor: its unit and the device's own limit (its discharge permit, say), as {"w01018": {"unit": "mg/L", "limit": 50}}.
alter table monitoring.device add column measures jsonb not null default '{}';

-- Calibration and maintenance that are still to come.
-- distribution key: division
create table monitoring.device_plan (
  division text collate "C" not null,
  device_id uuid not null,
  id uuid not null,
  state text collate "C" not null check (state in ('calibrating', 'maintenance')),
  begins_at timestamptz not null,
  until timestamptz not null check (until > begins_at),
  note text not null,
  by_id uuid not null,
  by_name text not null,
  primary key (division, device_id, id)
);
create index device_plan_begins on monitoring.device_plan (begins_at);
