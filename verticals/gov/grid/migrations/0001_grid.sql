create schema grid;

-- Who looks after a grid. `until_day` is the last day; null: open.
-- distribution key: division
create table grid.duty (
  division text collate "C" not null check (division ~ '^\d{6}$'),
  id uuid not null,
  grid_code text collate "C" not null check (grid_code ~ '^\d{15}$' and starts_with(grid_code, division)),
  grid_name jsonb not null,
  worker_id uuid not null,
  worker_name text not null,
  from_day date not null,
  until_day date,
  primary key (division, id),
  check (until_day is null or until_day >= from_day)
);
create unique index duty_open on grid.duty (division, grid_code) where until_day is null;
create index duty_worker on grid.duty (worker_id, from_day);
create index duty_grid on grid.duty (division, grid_code, from_day);

-- distribution key: division
create table grid.patrol (
  division text collate "C" not null,
  id uuid not null,
  client_id uuid not null,
  worker_id uuid not null,
  worker_name text not null,
  grid_code text collate "C" not null,
  grid_name jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  day date not null,
  distance_m int not null default 0 check (distance_m >= 0),
  duration_s int not null default 0 check (duration_s >= 0),
  points int not null default 0,
  inside_share double precision not null default 0 check (inside_share between 0 and 1),
  track jsonb not null default '[]',
  note text not null default '',
  last_lon double precision,
  last_lat double precision,
  last_at timestamptz,
  primary key (division, id),
  unique (division, worker_id, client_id),
  check (ended_at is null or ended_at >= started_at),
  check ((last_at is null) = (last_lon is null) and (last_at is null) = (last_lat is null))
);
create index patrol_id on grid.patrol (id);
create index patrol_worker on grid.patrol (worker_id, started_at desc, id desc);
create index patrol_day on grid.patrol (division, day, started_at desc, id desc);
create index patrol_started on grid.patrol (division, started_at desc, id desc);
create index patrol_out on grid.patrol (division, last_at) where ended_at is null;

-- Points as the phone sent them, until the patrol is a week old; what stays is the simplified track.
-- distribution key: division
create table grid.track_point (
  division text collate "C" not null,
  patrol_id uuid not null,
  at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  accuracy_m double precision,
  primary key (division, patrol_id, at),
  foreign key (division, patrol_id) references grid.patrol (division, id)
);
create index track_point_at on grid.track_point (at);

-- People and places of care.
-- distribution key: division
create table grid.care (
  division text collate "C" not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('elder_alone', 'disabled', 'child_in_need', 'hardship', 'rented_home', 'street_shop', 'key_unit', 'building_site')),
  name text not null,
  phone text,
  address text not null,
  grid_code text collate "C" not null,
  grid_name jsonb not null,
  lon double precision not null,
  lat double precision not null,
  note text not null,
  every_days int not null check (every_days between 1 and 365),
  last_visit_at timestamptz,
  due_on date not null,
  added_by uuid not null,
  primary key (division, id),
  unique (division, added_by, client_id)
);
create index care_id on grid.care (id);
create index care_due on grid.care (division, grid_code, due_on, id);
create index care_list on grid.care (division, grid_code, id);

-- distribution key: division
create table grid.visit (
  division text collate "C" not null,
  id uuid not null,
  client_id uuid not null,
  care_id uuid not null,
  care_name text not null,
  care_kind text not null,
  worker_id uuid not null,
  worker_name text not null,
  grid_code text collate "C" not null,
  grid_name jsonb not null,
  form text not null,
  form_version int not null,
  met boolean not null,
  answers jsonb not null,
  alarms text[] not null,
  distance_m int,
  at timestamptz not null,
  day date not null,
  note text not null,
  primary key (division, id),
  unique (division, worker_id, client_id),
  foreign key (division, care_id) references grid.care (division, id)
);
create index visit_care on grid.visit (care_id, at desc, id desc);
create index visit_worker on grid.visit (worker_id, at desc, id desc);
create index visit_day on grid.visit (division, day);

-- What became of the incidents that grid workers reported.
-- distribution key: division
create table grid.outcome (
  division text collate "C" not null,
  incident_id uuid not null,
  worker_id uuid not null,
  grid_code text collate "C",
  kind text not null check (kind in ('settled', 'solved', 'rejected', 'duplicate')),
  ended_at timestamptz not null,
  day date not null,
  primary key (division, incident_id)
);
create index outcome_day on grid.outcome (division, day);
