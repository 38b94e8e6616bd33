-- Counts of ended incidents, by the day they were reported (reported) and the day they ended (all else). What has ended does not
-- change any more, so each is added once, the night after it ended. '' stands for no organisation and for no town.
-- distribution key: division
create table incidents.board_day (
  division text collate "C" not null,
  day date not null,
  organisation text not null,
  town text collate "C" not null,
  reported int not null,
  closed int not null,
  rejected int not null,
  merged int not null,
  on_the_spot int not null,
  -- Closed that had a deadline, and of these in time.
  timed int not null,
  in_time int not null,
  -- Closed that once failed the verification.
  reopened int not null,
  -- From report to completion, of those closed by a department.
  handling_seconds bigint not null,
  primary key (division, day, organisation, town)
);

-- Incidents that ended before this day are in board_day, later ones are not.
-- distribution key: division
create table incidents.board_settled (
  division text collate "C" primary key,
  before date not null
);

-- 退单: sent back to the command centre by a department.
-- distribution key: division
create table incidents.handover (
  division text collate "C" not null,
  incident_id uuid not null,
  version int not null,
  organisation text not null,
  town text collate "C" not null,
  at timestamptz not null,
  primary key (division, incident_id, version)
);
create index handover_at on incidents.handover (division, at) include (organisation, town);

-- Each rating of each handling; one that is set aside on appeal stays, and says so.
-- distribution key: division
create table incidents.incident_rating (
  division text collate "C" not null,
  rating_id uuid not null,
  incident_id uuid not null,
  organisation text not null,
  town text collate "C" not null,
  level smallint not null check (level between 1 and 5),
  at timestamptz not null,
  set_aside boolean not null default false,
  primary key (division, rating_id)
);
create index incident_rating_at on incidents.incident_rating (division, at) include (organisation, town, level, set_aside);

-- Weekly briefs as they were printed.
-- distribution key: division
create table incidents.brief (
  division text collate "C" not null,
  monday date not null,
  language text not null check (language in ('zh-CN', 'en')),
  made_at timestamptz not null,
  blob text not null,
  primary key (division, monday, language)
);
