create schema services;

-- Catalogue: small, the same on every node (a reference table on a cluster). A published version is never changed again.
create table services.item (
  code text not null check (code ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  version int not null check (version > 0),
  state text not null check (state in ('draft', 'published', 'retired')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- counts the saves of a draft
  revision int not null default 1 check (revision > 0),
  valid_from date,
  updated_at timestamptz not null,
  updated_by text,
  primary key (code, version),
  check ((state = 'draft') = (valid_from is null))
);
create unique index item_one_draft on services.item (code) where state = 'draft';
create index item_changed on services.item (updated_at);

create function services.keep_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.state = 'draft' then return old; end if;
  if tg_op = 'UPDATE' and (old.state = 'draft' or (old.content = new.content and old.version = new.version and old.code = new.code)) then
    return new;
  end if;
  raise exception 'a published service item is never changed: publish a new version';
end $$;
create trigger item_keep_published before update or delete on services.item
  for each row execute function services.keep_published();

-- distribution key: division
-- No foreign key to services.item: every application would lock the row of its item, and versions are never deleted.
create table services.application (
  division text not null,
  id uuid not null,
  item_code text not null,
  item_version int not null,
  department text not null,
  state text not null check (state in ('draft', 'submitted', 'supplement', 'approved', 'rejected', 'withdrawn', 'cancelled')),
  version int not null default 1 check (version > 0),
  subject_kind text not null check (subject_kind in ('person', 'legal_entity')),
  subject_id uuid not null,
  subject_key text not null,
  subject_name text not null,
  subject_division text not null,
  -- who applies, for himself or for the enterprise; receives the notices
  person_id uuid not null,
  person_name text not null,
  snapshot jsonb not null,
  snapshot_at timestamptz not null,
  answers jsonb not null default '{}',
  choices jsonb not null default '{}',
  resolutions jsonb not null default '{}',
  uploads jsonb not null default '[]',
  touches jsonb not null default '[]',
  case_id uuid,
  case_brief jsonb,
  documents jsonb not null default '[]',
  note text,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  updated_at timestamptz not null,
  primary key (division, id),
  check ((state in ('draft', 'cancelled')) = (case_id is null)),
  check ((case_id is null) = (submitted_at is null)),
  check ((case_id is null) = (case_brief is null))
);
create index application_id on services.application (id);
create unique index application_case on services.application (division, case_id) where case_id is not null;
create unique index application_one_draft on services.application (division, subject_id, item_code) where state = 'draft';
create index application_subject on services.application (subject_id, id);
create index application_stale_draft on services.application (updated_at) where state = 'draft';

-- distribution key: subject_id
-- What was known of somebody on one day, for 为你找到; read once a day at most.
create table services.known_facts (
  subject_id uuid primary key,
  snapshot jsonb not null,
  read_on date not null
);
