create schema matching;

-- What is known of each subject; derived from the exchange and never edited. A subject that is no more (moved to another
-- division, or struck off its register) stays as a row without facts, so that every process learns of it.
-- distribution key: division
create table matching.subject (
  division      text not null,
  kind          text not null check (kind in ('person', 'household', 'enterprise')),
  key           text not null,
  household     text, -- household number of a person
  facts         jsonb not null check (jsonb_typeof(facts) = 'object'),
  facts_version integer not null default 1,
  gone          boolean not null default false,
  next_change   date, -- the first day on which a record that is known already begins or ends
  derived_at    timestamptz not null,
  changed_in    xid8 not null default pg_current_xact_id(),
  primary key (division, kind, key),
  check (not gone or facts = '{}')
);
create index subject_key on matching.subject (kind, key);
create index subject_household on matching.subject (household, key) where household is not null;
create index subject_next_change on matching.subject (next_change) where next_change is not null;
create index subject_changed on matching.subject (changed_in);

-- One row: how far the derivation of all subjects has come; it goes on behind `after_key`.
create table matching.load (
  single      boolean primary key default true check (single),
  id          uuid not null,
  state       text not null check (state in ('queued', 'running', 'done', 'failed')),
  kind        text check (kind in ('person', 'household', 'enterprise')),
  after_key   text,
  first       boolean not null, -- nothing was known before: nobody is told of matches
  subjects    integer not null default 0,
  total       integer,
  started_at  timestamptz not null,
  finished_at timestamptz
);

-- One row: up to where the change feed of the exchange has been taken in.
create table matching.feed_position (
  single   boolean primary key default true check (single),
  position text not null,
  at       timestamptz not null
);

-- The last day whose turn (births reaching an age, records that begin or end) has been taken in, division by division.
-- distribution key: division
create table matching.day_turn (
  division text not null,
  day      date not null,
  gained   integer not null,
  lost     integer not null,
  at       timestamptz not null,
  primary key (division, day)
);
