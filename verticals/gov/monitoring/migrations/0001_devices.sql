create schema monitoring;

-- distribution key: division
create table monitoring.device (
  division text collate "C" not null check (division ~ '^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$'),
  id uuid not null,
  protocol text collate "C" not null check (protocol in ('hj212', 'jt808', 'mqtt', 'http')),
  code text collate "C" not null check (code ~ '^[A-Za-z0-9_-]{1,32}$'),
  kind text collate "C" not null check (kind in ('truck', 'outlet', 'river_station', 'dust', 'air', 'camera', 'other')),
  name jsonb not null,
  lon float8 check (lon between -180 and 180),
  lat float8 check (lat between -90 and 90),
  organisation_code text collate "C" not null,
  site text collate "C",
  plate text,
  factors text[] not null default '{}',
  interval_s int not null check (interval_s > 0),
  offline_after_s int not null check (offline_after_s > 0),
  snapshot_url text,
  secret_hash bytea,
  -- What a terminal of JT/T 808 said of itself when it registered.
  terminal jsonb,
  state text collate "C" not null default 'active' check (state in ('active', 'calibrating', 'maintenance', 'retired')),
  state_until timestamptz,
  version int not null default 1,
  registered_at timestamptz not null,
  primary key (division, id),
  check ((lon is null) = (lat is null))
);
create index device_id on monitoring.device (id);
create index device_by_code on monitoring.device (protocol, code) where state <> 'retired';
create index device_organisation on monitoring.device (organisation_code, id);
create index device_plate on monitoring.device (division, plate) where plate is not null;
create index device_until on monitoring.device (state_until) where state_until is not null;

-- One code, one device, over all divisions: a gateway knows a device by nothing else. A retired one gives its code back.
create table monitoring.device_code (
  protocol text collate "C" not null,
  code text collate "C" not null,
  division text collate "C" not null,
  device_id uuid not null,
  primary key (protocol, code)
);

-- distribution key: division
create table monitoring.device_state (
  division text collate "C" not null,
  device_id uuid not null,
  id uuid not null,
  state text collate "C" not null check (state in ('active', 'calibrating', 'maintenance', 'retired')),
  until timestamptz,
  note text not null,
  at timestamptz not null,
  by_id uuid,
  by_name text,
  primary key (division, device_id, id)
);

-- Whether a device is there; changes all the time, so it stands apart from what it is.
-- distribution key: division
create table monitoring.presence (
  division text collate "C" not null,
  device_id uuid not null,
  last_seen_at timestamptz not null,
  online boolean not null,
  changed_at timestamptz not null,
  clock_offset_ms bigint,
  primary key (division, device_id)
) with (fillfactor = 50);

-- distribution key: division
create table monitoring.last_value (
  division text collate "C" not null,
  device_id uuid not null,
  factor text collate "C" not null,
  at timestamptz not null,
  value float8 not null,
  flag text collate "C" not null,
  primary key (division, device_id, factor)
) with (fillfactor = 50);

-- distribution key: division
create table monitoring.last_position (
  division text collate "C" not null,
  device_id uuid not null,
  at timestamptz not null,
  lon float8 not null,
  lat float8 not null,
  speed_kmh float4 not null,
  direction float4 not null,
  load text collate "C" not null,
  primary key (division, device_id)
) with (fillfactor = 50);

-- distribution key: division
create table monitoring.gap (
  division text collate "C" not null,
  device_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  expected int not null check (expected > 0),
  filled int not null default 0,
  filled_at timestamptz,
  primary key (division, device_id, from_at),
  check (to_at > from_at)
);

-- Bytes as they came; the time of arrival is made unique for a device, so that a frame stored again is found to be there.
-- distribution key: division
create table monitoring.frame (
  division text collate "C" not null,
  device_id uuid not null,
  received_at timestamptz not null,
  protocol text collate "C" not null,
  bytes bytea not null,
  primary key (division, device_id, received_at)
) partition by range (received_at);
alter table monitoring.frame alter column bytes set storage main;

-- distribution key: division
create table monitoring.reading (
  division text collate "C" not null,
  device_id uuid not null,
  factor text collate "C" not null,
  kind text collate "C" not null,
  at timestamptz not null,
  value float8 not null,
  flag text collate "C" not null,
  -- 1 late, 2 clock, 4 calibrating, 8 maintenance
  marks int2 not null,
  received_at timestamptz not null,
  primary key (division, device_id, factor, kind, at)
) partition by range (at);
create index reading_received on monitoring.reading using brin (received_at) with (pages_per_range = 32);

-- distribution key: division
create table monitoring.position (
  division text collate "C" not null,
  device_id uuid not null,
  at timestamptz not null,
  lon float8 not null,
  lat float8 not null,
  speed_kmh float4 not null,
  direction float4 not null,
  status int8 not null,
  load text collate "C" not null,
  mileage_km float8,
  marks int2 not null,
  received_at timestamptz not null,
  primary key (division, device_id, at)
) partition by range (at);
create index position_received on monitoring.position using brin (received_at) with (pages_per_range = 32);

-- The partition of one day in China (UTC+8), made beside the table and then attached: nobody waits for it.
create function monitoring.ensure_partition(parent text, day date) returns boolean language plpgsql as $$
declare
  child text := parent || '_' || to_char(day, 'YYYYMMDD');
begin
  if to_regclass('monitoring.' || child) is not null then return false; end if;
  perform pg_advisory_xact_lock(hashtext('monitoring.' || child));
  if to_regclass('monitoring.' || child) is not null then return false; end if;
  execute format('create table monitoring.%I (like monitoring.%I including defaults including constraints including storage)', child, parent);
  execute format('alter table monitoring.%I attach partition monitoring.%I for values from (%L) to (%L)', parent, child,
    day::timestamp at time zone 'Asia/Shanghai', (day + 1)::timestamp at time zone 'Asia/Shanghai');
  return true;
end $$;

-- Takes away the partitions of days before `first`; answers how many.
create function monitoring.drop_partitions(parent text, first date) returns int language plpgsql as $$
declare
  child text;
  dropped int := 0;
begin
  for child in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = ('monitoring.' || parent)::regclass and c.relname < parent || '_' || to_char(first, 'YYYYMMDD')
  loop
    execute format('drop table monitoring.%I', child);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
