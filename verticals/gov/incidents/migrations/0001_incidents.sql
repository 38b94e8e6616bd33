create schema incidents;

-- 事件分类: a published version never changes; the newest that is valid is in force.
create table incidents.taxonomy (
  version int primary key check (version >= 1),
  valid_from date not null,
  content jsonb not null,
  published_at timestamptz not null
);

-- 派单规则 of a county, each saved version kept.
create table incidents.routing (
  division text not null,
  version int not null check (version >= 1),
  rules json not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (division, version)
);

-- What lists, maps and counts need of an incident; its course is its case in caseflow, with the same id.
-- distribution key: division
create table incidents.incident (
  division text collate "C" not null,
  id uuid not null,
  number text not null,
  client_id uuid not null,
  category text not null,
  agency text not null,
  priority smallint not null check (priority between 1 and 4),
  source text not null check (source in ('resident', 'grid', 'desk', 'device', 'partner', 'open311')),
  title jsonb not null,
  description text not null,
  address text not null,
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  accuracy_m real,
  town text collate "C",
  community text collate "C",
  grid text collate "C",
  -- About a hundred metres each way: thousandths of a degree, north and east.
  cell bigint not null,
  fields jsonb not null,
  reported_at timestamptz not null,
  seen_at timestamptz not null,
  -- Who is told of its course; who filed it, if that was somebody else.
  reporter_id uuid,
  reporter_name text,
  reporter_phone text,
  reported_by uuid,
  anonymous boolean not null,
  state text not null check (state in ('reported', 'handling', 'verifying', 'closed', 'rejected', 'merged')),
  version int not null check (version >= 1),
  -- Who handles it; null until it is dispatched.
  organisation text,
  waits_role text,
  waits_at text,
  assignee_id uuid,
  started_at timestamptz,
  warn_at timestamptz,
  due_at timestamptz,
  clock_ended_at timestamptz,
  completed_at timestamptz,
  completed_by uuid,
  result text,
  ended_at timestamptz,
  on_the_spot boolean not null,
  supervised smallint not null default 0 check (supervised between 0 and 3),
  followers int not null default 0 check (followers >= 0),
  occurrences int not null default 1 check (occurrences >= 1),
  returns smallint not null default 0,
  reopened smallint not null default 0,
  is_repeat boolean not null,
  cover uuid,
  alarm_id uuid,
  -- Of one device and one kind of alarm: while it is open, the next alarm is the same incident.
  alarm_key text,
  evidence jsonb,
  route jsonb,
  merged_into uuid,
  rating smallint check (rating between 1 and 5),
  primary key (division, id),
  unique (division, client_id),
  check (ended_at is null = (state in ('reported', 'handling', 'verifying')))
);
create index incident_id on incidents.incident (id);
create index incident_number on incidents.incident (division, number);
create index incident_reported on incidents.incident (division, reported_at desc, id desc);
create index incident_open on incidents.incident (division, reported_at desc, id desc) where ended_at is null;
create index incident_ended on incidents.incident (division, ended_at) where ended_at is not null;
create index incident_ended_at on incidents.incident (ended_at) where ended_at is not null;
create index incident_rated on incidents.incident (division, ended_at) where rating is not null;
create index incident_ended_state on incidents.incident (division, state, reported_at desc, id desc)
  where ended_at is not null;
create index incident_category on incidents.incident (division, category, reported_at desc, id desc);
create index incident_agency on incidents.incident (division, agency, reported_at desc, id desc);
create index incident_source on incidents.incident (division, source, reported_at desc, id desc);
create index incident_organisation on incidents.incident (organisation, reported_at desc, id desc);
create index incident_organisation_open on incidents.incident (organisation, reported_at desc, id desc)
  where ended_at is null;
create index incident_organisation_due on incidents.incident (organisation, due_at, id)
  where ended_at is null and clock_ended_at is null;
create index incident_due on incidents.incident (division, due_at, id)
  where ended_at is null and clock_ended_at is null;
create index incident_town on incidents.incident (town, reported_at desc, id desc);
create index incident_community on incidents.incident (community, reported_at desc, id desc);
create index incident_community_open on incidents.incident (community, reported_at desc, id desc)
  where ended_at is null;
create index incident_waiting on incidents.incident (waits_at, waits_role, reported_at desc, id desc)
  where ended_at is null and assignee_id is null;
create index incident_assignee on incidents.incident (assignee_id, reported_at desc, id desc) where ended_at is null;
create index incident_supervised on incidents.incident (division, reported_at desc, id desc)
  where supervised > 0 and ended_at is null;
create index incident_reporter on incidents.incident (reporter_id, reported_at desc, id desc)
  where reporter_id is not null;
create index incident_cell on incidents.incident (cell, category, reported_at desc);
create index incident_spot on incidents.incident using gist (point(lon, lat)) where ended_at is null;
create index incident_alarm on incidents.incident (division, alarm_key) where ended_at is null and alarm_key is not null;
create index incident_merged on incidents.incident (division, merged_into) where merged_into is not null;

-- Its words, for search. Apart, so that a step of the incident does not write them anew.
-- distribution key: division
create table incidents.incident_text (
  division text collate "C" not null,
  id uuid not null,
  reported_at timestamptz not null,
  words tsvector not null,
  primary key (division, id)
);
create index incident_words on incidents.incident_text using gin (words) with (fastupdate = off);

-- distribution key: division
create table incidents.follower (
  division text collate "C" not null,
  incident_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (division, incident_id, person_id)
);
create index follower_person on incidents.follower (person_id, since desc, incident_id desc);

-- Photos, videos, voices. Uploaded before they belong to anything; the bytes lie in the blob store.
-- distribution key: id
create table incidents.file (
  id uuid primary key,
  incident_id uuid,
  uploaded_by uuid not null,
  stage text check (stage in ('report', 'progress', 'result', 'verify')),
  kind text not null check (kind in ('photo', 'video', 'voice')),
  type text not null,
  name text not null,
  bytes int not null check (bytes > 0),
  blob text not null,
  at timestamptz not null,
  check ((incident_id is null) = (stage is null))
);
create index file_incident on incidents.file (incident_id, at, id) where incident_id is not null;

-- 联合处置
-- distribution key: division
create table incidents.assist (
  division text collate "C" not null,
  incident_id uuid not null,
  organisation text not null,
  state text not null check (state in ('open', 'done', 'withdrawn')),
  asked_at timestamptz not null,
  done_at timestamptz,
  note text,
  primary key (division, incident_id, organisation)
);
create index assist_open on incidents.assist (organisation, asked_at desc, incident_id desc) where state = 'open';

-- 延期
-- distribution key: division
create table incidents.extension (
  division text collate "C" not null,
  incident_id uuid not null,
  seq int not null check (seq >= 1),
  state text not null check (state in ('asked', 'granted', 'refused')),
  until timestamptz not null,
  note text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  decided_at timestamptz,
  decided_by text,
  primary key (division, incident_id, seq)
);
create unique index extension_asked on incidents.extension (division, incident_id) where state = 'asked';

-- Each alarm of a device is taken once.
-- distribution key: division
create table incidents.alarm (
  division text collate "C" not null,
  alarm_id uuid not null,
  incident_id uuid not null,
  at timestamptz not null,
  primary key (division, alarm_id)
);

-- 订阅: an area by its code, or a circle.
-- distribution key: person_id
create table incidents.subscription (
  person_id uuid not null,
  id uuid not null,
  area text collate "C",
  lon double precision,
  lat double precision,
  radius_m int,
  name jsonb not null,
  since timestamptz not null,
  primary key (person_id, id),
  check ((area is null) = (radius_m is not null)),
  check ((lon is null) = (radius_m is null) and (lat is null) = (radius_m is null))
);
