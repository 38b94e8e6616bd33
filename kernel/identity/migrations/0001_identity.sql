create schema identity;

-- The directory is not sharded: people, enterprises and sessions of a province (50 million, about 20 GB) stay on one
-- PostgreSQL with read replicas, because a person is found by id, by ID number and by phone alike.

create table identity.person (
  id uuid primary key,
  id_number text not null unique check (id_number ~ '^[1-9][0-9]{16}[0-9X]$'),
  name text collate "C" not null check (char_length(name) between 1 and 50),
  sex text not null check (sex in ('male', 'female')),
  birth_date date not null,
  division text collate "C" not null check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  -- proven to be theirs: a code sent there signs in
  phone text unique check (phone ~ '^1[3-9][0-9]{9}$'),
  email text check (email like '%_@_%'),
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  password_hash text check (password_hash like '$argon2id$%'),
  password_changed_at timestamptz,
  created_at timestamptz not null default now()
);
create index person_by_name on identity.person (name, id);

create table identity.legal_entity (
  id uuid primary key,
  credit_code text not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text not null check (char_length(name) between 2 and 120),
  kind text not null check (kind in ('enterprise', 'individual_business', 'farmers_cooperative', 'public_institution', 'social_organisation')),
  division text collate "C" not null check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  legal_representative_id uuid not null references identity.person (id),
  created_at timestamptz not null default now()
);
create index legal_entity_by_representative on identity.legal_entity (legal_representative_id, name);

create table identity.organisation (
  id uuid primary key,
  code text collate "C" not null unique check (code ~ '^[0-9]{2,12}(-[A-Z0-9]{2,12})*$'),
  name jsonb not null check (name ?& array['zh', 'en']),
  kind text not null check (kind in ('government', 'department', 'town', 'community', 'school', 'bank', 'hospital')),
  level text not null check (level in ('nation', 'province', 'city', 'county', 'town', 'community')),
  division text collate "C" not null check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  parent_id uuid references identity.organisation (id)
);
create index organisation_by_parent on identity.organisation (parent_id);

create table identity.position (
  id uuid primary key,
  person_id uuid not null references identity.person (id),
  organisation_id uuid not null references identity.organisation (id),
  roles text[] not null check (
    cardinality(roles) > 0
    and roles <@ array['window_clerk', 'department_officer', 'department_head', 'service_agent', 'data_officer',
      'policy_officer', 'catalogue_editor', 'supervisor', 'auditor', 'system_admin']
  ),
  division text collate "C" not null check (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  valid_from date not null,
  -- first day on which it is held no more
  valid_to date check (valid_to >= valid_from)
);
create index position_by_person on identity.position (person_id);
-- one open position per person and organisation
create unique index position_open on identity.position (person_id, organisation_id) where valid_to is null;
create index position_by_organisation on identity.position (organisation_id, id);
create index position_by_division on identity.position (division, id);

create table identity.session (
  id uuid primary key,
  -- SHA-256 of the cookie: whoever reads this table cannot sign in with it
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  person_id uuid not null references identity.person (id) on delete cascade,
  acting_for_id uuid references identity.legal_entity (id),
  channel text not null check (channel in ('portal', 'console', 'counter', 'desk', 'kiosk', 'api')),
  method text not null check (method in ('password', 'code', 'passkey')),
  device text not null check (char_length(device) <= 200),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_by_person on identity.session (person_id, last_seen_at);
create index session_by_entity on identity.session (acting_for_id) where acting_for_id is not null;
create index session_by_expiry on identity.session (expires_at);

create table identity.passkey (
  id uuid primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (char_length(name) between 1 and 40),
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_person on identity.passkey (person_id);

-- A passkey ceremony under way; its challenge serves once.
create table identity.ceremony (
  id uuid primary key,
  -- null: a sign-in, whoever it will be
  person_id uuid references identity.person (id) on delete cascade,
  challenge text not null,
  expires_at timestamptz not null
);
create index ceremony_by_person on identity.ceremony (person_id);
create index ceremony_by_expiry on identity.ceremony (expires_at);

-- One live code per phone: a new one replaces the old.
create table identity.login_code (
  phone text primary key check (phone ~ '^1[3-9][0-9]{9}$'),
  code_hash bytea not null check (octet_length(code_hash) = 32),
  failures int not null default 0,
  sent_at timestamptz not null,
  expires_at timestamptz not null
);
create index login_code_by_expiry on identity.login_code (expires_at);

-- Failed attempts per account name, known to us or not; the name itself is not kept.
create table identity.lockout (
  name_hash bytea primary key check (octet_length(name_hash) = 32),
  failures int not null,
  locked_until timestamptz,
  last_failure_at timestamptz not null
);
create index lockout_by_age on identity.lockout (last_failure_at);

-- What administrators did to people's powers. Append-only.
create table identity.administration_record (
  division text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid references identity.person (id),
  action text not null check (action in ('person_registered', 'person_unlocked', 'sessions_ended', 'position_granted',
    'position_changed', 'position_ended', 'organisation_created', 'organisation_renamed')),
  target text not null,
  detail jsonb not null,
  primary key (division, id)
);
create index administration_record_by_id on identity.administration_record (id);
create index administration_record_by_actor on identity.administration_record (actor_id);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'identity.% is append-only', tg_table_name;
end $$;
create trigger administration_record_is_append_only before update or delete or truncate on identity.administration_record
  for each statement execute function identity.refuse_change();
