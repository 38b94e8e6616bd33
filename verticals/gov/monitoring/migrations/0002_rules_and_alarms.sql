-- Versions of rules on streams; the newest of a code is in force.
create table monitoring.rule (
  division text collate "C" not null check (division ~ '^\d{2}(\d{2}(\d{2})?)?$'),
  code text collate "C" not null,
  version int not null check (version > 0),
  content jsonb not null,
  in_force boolean not null,
  at timestamptz not null,
  by_name text not null,
  primary key (division, code, version)
);
create unique index rule_in_force on monitoring.rule (division, code) where in_force;

-- distribution key: division
create table monitoring.alarm (
  division text collate "C" not null,
  id uuid not null,
  device_id uuid not null,
  organisation_code text collate "C" not null,
  device_kind text collate "C" not null,
  device_name jsonb not null,
  rule_code text collate "C" not null,
  rule_version int not null,
  rule_name jsonb not null,
  kind text collate "C" not null,
  severity text collate "C" not null check (severity in ('notice', 'warning', 'critical')),
  title jsonb not null,
  description jsonb not null,
  lon float8,
  lat float8,
  started_at timestamptz not null,
  raised_at timestamptz not null,
  last_at timestamptz not null,
  ended_at timestamptz,
  count int not null check (count > 0),
  evidence jsonb not null,
  trace jsonb,
  suspects jsonb not null,
  incident_id uuid,
  photo uuid,
  primary key (division, id),
  check ((lon is null) = (lat is null)),
  check (raised_at >= started_at)
);
-- While it goes on, what a device does by one rule is one alarm.
create unique index alarm_open on monitoring.alarm (division, device_id, rule_code) where ended_at is null;
create index alarm_id on monitoring.alarm (id);
create index alarm_going_on on monitoring.alarm (division, id) where ended_at is null;
create index alarm_device on monitoring.alarm (device_id, id);
create index alarm_kind on monitoring.alarm (division, kind, id);
create index alarm_severity on monitoring.alarm (division, severity, id);
create index alarm_raised on monitoring.alarm (division, raised_at);
create index alarm_organisation on monitoring.alarm (organisation_code, id);
create index alarm_ended on monitoring.alarm (ended_at) where ended_at is not null;

-- How far the rules have looked, by the time of arrival; what came later is looked at again after a restart.
create table monitoring.rule_cursor (
  name text primary key,
  received_at timestamptz not null
);

create table monitoring.site (
  division text collate "C" not null check (division ~ '^\d{6}$'),
  code text collate "C" not null,
  kind text collate "C" not null check (kind in ('construction', 'disposal', 'restricted')),
  name jsonb not null,
  polygon jsonb not null,
  primary key (division, code)
);

-- distribution key: division
create table monitoring.truck_approval (
  division text collate "C" not null check (division ~ '^\d{6}$'),
  id uuid not null,
  number text not null,
  site text collate "C" not null,
  disposal text collate "C" not null,
  plates text[] not null check (cardinality(plates) > 0),
  route jsonb not null,
  valid_from date not null,
  valid_to date not null,
  hours_from int not null check (hours_from between 0 and 1440),
  hours_until int not null check (hours_until between 0 and 1440),
  primary key (division, id),
  foreign key (division, site) references monitoring.site (division, code),
  foreign key (division, disposal) references monitoring.site (division, code),
  check (valid_to >= valid_from)
);

create table monitoring.river_network (
  division text collate "C" primary key check (division ~ '^\d{6}$'),
  nodes jsonb not null,
  reaches jsonb not null
);

-- Where sections and outlets stand on the network.
create table monitoring.river_place (
  division text collate "C" not null,
  device_id uuid not null,
  reach_id text not null,
  offset_m float8 not null check (offset_m >= 0),
  primary key (division, device_id)
);
