-- Policies, parameters and test persons are configuration: small, the same on every node (reference tables on a cluster).
create table matching.policy (
  code        text collate "C" primary key check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$'),
  -- where it applies; that of the department
  division    text not null check (division ~ '^\d{2,12}$'),
  department  text not null,
  audience    text not null check (audience in ('person', 'household', 'enterprise')),
  -- single characters, pairs of characters and beginnings of words of its name, summary and code
  words       text[] not null
);
create index policy_words on matching.policy using gin (words);
create index policy_department on matching.policy (department, code);
create index policy_division on matching.policy (division, code);

create table matching.policy_version (
  code           text collate "C" not null references matching.policy deferrable initially deferred,
  version        int not null check (version > 0),
  state          text not null check (state in ('draft', 'in_review', 'published')),
  content        jsonb not null check (jsonb_typeof(content) = 'object'),
  -- counts the saves of a draft
  revision       int not null default 1 check (revision > 0),
  effective_from date,
  -- the first day on which it decides no more
  effective_to   date,
  author         text not null,
  -- everybody who saved it; null for a version that was shipped
  editors        uuid[] not null,
  approver       text,
  approver_id    uuid,
  returned       jsonb,
  updated_at     timestamptz not null,
  published_at   timestamptz,
  -- of a shipped version: what its pack said
  pack_hash      text,
  primary key (code, version),
  check ((state = 'published') = (effective_from is not null)),
  check ((state = 'published') = (approver is not null)),
  check (effective_to >= effective_from),
  -- four eyes
  check (not approver_id = any (editors))
);
create unique index policy_one_open on matching.policy_version (code) where state <> 'published';
create index policy_in_force on matching.policy_version (effective_from, effective_to) where state = 'published';

create function matching.keep_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.state <> 'published' then return old; end if;
  if tg_op = 'UPDATE' and (old.state <> 'published' or (new.state = 'published' and old.content = new.content
      and old.effective_from = new.effective_from and (old.code, old.version) = (new.code, new.version))) then
    return new;
  end if;
  raise exception 'a published policy is never changed: publish a new version';
end $$;
create trigger policy_keep_published before update or delete on matching.policy_version
  for each row execute function matching.keep_published();

create function matching.append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create table matching.policy_history (
  code           text collate "C" not null,
  id             uuid not null,
  version        int not null,
  event          text not null check (event in
    ('created', 'saved', 'discarded', 'submitted', 'taken_back', 'returned', 'published', 'ended')),
  by_name        text not null,
  by_id          uuid,
  at             timestamptz not null,
  note           text,
  effective_from date,
  primary key (code, id)
);
create trigger policy_history_append_only before update or delete on matching.policy_history
  for each row execute function matching.append_only();

-- Amounts and limits with their dates and documents.
create table matching.parameter (
  name     text collate "C" not null check (name ~ '^param\.[a-z][a-zA-Z0-9]*$'),
  division text collate "C" not null check (division ~ '^\d{2,12}$'),
  label    jsonb not null,
  type     text not null check (type in ('boolean', 'number', 'date', 'text')),
  unit     jsonb,
  primary key (name, division)
);
create table matching.parameter_value (
  name       text collate "C" not null,
  division   text collate "C" not null,
  valid_from date not null,
  value      jsonb not null,
  document   jsonb not null,
  added_by   text not null,
  added_at   timestamptz not null,
  primary key (name, division, valid_from),
  foreign key (name, division) references matching.parameter
);
create trigger parameter_value_append_only before update or delete on matching.parameter_value
  for each row execute function matching.append_only();

create table matching.test_person (
  division   text not null,
  id         uuid not null,
  kind       text not null check (kind in ('person', 'household', 'enterprise')),
  name       jsonb not null,
  facts      jsonb not null check (jsonb_typeof(facts) = 'object'),
  revision   int not null default 1,
  updated_by text not null,
  updated_at timestamptz not null,
  primary key (division, id)
);
create index test_person_id on matching.test_person (id);

create table matching.dry_run (
  id          uuid primary key,
  code        text collate "C" not null,
  version     int not null,
  revision    int not null,
  against     int,
  on_day      date not null,
  kind        text not null,
  -- what was tried: a draft moves on while it runs
  content     jsonb not null,
  state       text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  done        int not null default 0,
  total       int,
  result      jsonb,
  started_by  text not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  check ((state = 'done') = (result is not null and finished_at is not null))
);
create index dry_run_policy on matching.dry_run (code, id);

-- distribution key: run
create table matching.dry_run_subject (
  run      uuid not null,
  number   int not null,
  division text not null,
  kind     text not null,
  key      text not null,
  side     text not null check (side in ('gained', 'lost')),
  before   jsonb not null,
  after    jsonb not null,
  primary key (run, number)
);
create index dry_run_subject_side on matching.dry_run_subject (run, side, number);
create index dry_run_subject_division on matching.dry_run_subject (run, division, number);

-- What people say of themselves in the check-up: theirs alone, beside the registries and never in them.
-- distribution key: key
create table matching.said_fact (
  key     text not null,
  kind    text not null check (kind in ('person', 'household', 'enterprise')),
  fact    text not null,
  -- null in `value`: said that there is none
  value   jsonb,
  -- passed over: does not know or does not want to say
  skipped boolean not null default false,
  at      timestamptz not null,
  primary key (key, kind, fact),
  check (not (skipped and value is not null))
);
