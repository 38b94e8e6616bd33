create schema places;

-- Every drawn area: five levels of administration and the grids. Kept in memory by every process.
create table places.area (
  code text collate "C" primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|\d{15})$'),
  level text not null check (level in ('province', 'city', 'county', 'town', 'community', 'grid')),
  name jsonb not null,
  parent text collate "C",
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -85 and 85),
  polygon jsonb not null,
  check (parent is null or (length(parent) < length(code) and starts_with(code, parent)))
);

-- One row: how often areas were saved, so that a process knows whether what it holds is the newest.
create table places.atlas (
  one boolean primary key default true check (one),
  version int not null
);
insert into places.atlas (version) values (0);

-- The map of one county and what it covers, with its margin beyond the border.
create table places.county_map (
  county text collate "C" primary key check (county ~ '^\d{6}$'),
  version int not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null
);

-- distribution key: county
create table places.feature (
  county text collate "C" not null references places.county_map (county) on delete cascade,
  id text collate "C" not null,
  layer text not null check (layer in ('water', 'river', 'green', 'built', 'road', 'building', 'poi', 'site')),
  kind text not null,
  name jsonb,
  address text,
  geometry jsonb not null,
  min_zoom int not null check (min_zoom between 0 and 14),
  primary key (county, id)
);

-- What can be looked for by its name or its address. Tokens are single characters and pairs of neighbours.
-- distribution key: county
create table places.name (
  county text collate "C" not null,
  id text collate "C" not null,
  kind text not null check (kind in ('road', 'poi', 'address')),
  name jsonb not null,
  address text not null,
  lon double precision not null,
  lat double precision not null,
  area text collate "C",
  rank int not null,
  tokens text[] not null,
  primary key (county, id)
);
create index name_tokens on places.name using gin (tokens) with (fastupdate = off) where kind = 'address';
create index name_tokens_known on places.name using gin (tokens) with (fastupdate = off) where kind <> 'address';
