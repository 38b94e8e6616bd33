create schema exchange;

-- One row. Its version changes with every change of datasets, agreements or consumers; each read compares it with the
-- configuration the process holds in memory, so a process never answers by an agreement that has ended.
create table exchange.configuration (
  single  boolean primary key default true check (single),
  version uuid not null default gen_random_uuid()
);
insert into exchange.configuration default values;

create function exchange.change_configuration() returns trigger language plpgsql as $$
begin
  update exchange.configuration set version = gen_random_uuid();
  return null;
end $$;

create table exchange.dataset (
  code              text primary key check (code ~ '^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$'),
  owner_code        text not null,
  owner_name        jsonb not null,
  name              jsonb not null,
  description       jsonb not null,
  subject_kind      text not null check (subject_kind in ('person', 'legal_entity')),
  subject_field     text not null,
  key_fields        text[] not null default '{}',
  fields            json not null, -- json, not jsonb: the order of the fields is the owner's
  update_source     jsonb not null,
  freshness_days    integer not null check (freshness_days >= 0),
  connector         jsonb not null check (connector ->> 'kind' in ('table', 'import', 'http_pull')),
  availability      text not null default 'online' check (availability in ('online', 'offline')),
  availability_note text,
  updated_at        timestamptz not null
);

create table exchange.agreement (
  id              uuid primary key,
  consumer        text not null,
  dataset         text not null references exchange.dataset (code),
  fields          text[] not null check (cardinality(fields) > 0),
  purpose         text not null,
  purpose_name    jsonb not null,
  legal_basis     jsonb not null,
  consent_needed  boolean not null,
  valid_from      date not null,
  valid_to        date check (valid_to >= valid_from), -- last day on which it holds
  state           text not null check (state in ('requested', 'approved', 'refused', 'suspended', 'ended')),
  requested_by    text not null,
  requested_by_id uuid,
  requested_at    timestamptz not null,
  decided_by      text,
  decided_by_id   uuid,
  decided_at      timestamptz,
  note            text,
  check ((state = 'requested') = (decided_at is null))
);
create index agreement_dataset on exchange.agreement (dataset, id);
create index agreement_consumer on exchange.agreement (consumer, id);
create index agreement_state on exchange.agreement (state, id);

create table exchange.consumer (
  code         text primary key,
  name         jsonb not null,
  organisation text,
  key_hash     bytea not null unique,
  active       boolean not null default true,
  created_at   timestamptz not null
);

create trigger dataset_changed after insert or update or delete on exchange.dataset
  for each statement execute function exchange.change_configuration();
create trigger agreement_changed after insert or update or delete on exchange.agreement
  for each statement execute function exchange.change_configuration();
create trigger consumer_changed after insert or update or delete on exchange.consumer
  for each statement execute function exchange.change_configuration();

-- distribution key: subject_key
-- No foreign key to dataset: registries are filled by COPY in tens of millions of rows; the writers check the code.
create table exchange.record (
  subject_key text not null,
  dataset     text not null,
  id          uuid not null,
  valid_from  date not null,
  valid_to    date check (valid_to >= valid_from), -- first day on which it holds no more
  data        jsonb not null check (jsonb_typeof(data) = 'object'),
  received_at timestamptz not null,
  source      text not null,
  primary key (subject_key, dataset, id)
);
create index record_dataset on exchange.record (dataset, id);

-- Each process writes a chain of its own; the chains are chained by their genesis, so that a whole one cannot go missing.
create table exchange.audit_chain (
  id         uuid primary key,
  number     bigint generated always as identity unique,
  genesis    bytea not null,
  started_at timestamptz not null,
  last_seq   bigint not null default 0,
  last_hash  bytea not null
);

-- distribution key: subject_key
create table exchange.audit (
  subject_key        text not null,
  id                 uuid not null,
  chain              uuid not null,
  seq                bigint not null,
  at                 timestamptz not null,
  subject_kind       text not null,
  consumer           text not null,
  purpose            text not null,
  agreement          uuid,
  legal_basis_zh     text,
  legal_basis_en     text,
  dataset            text not null,
  fields             text[] not null,
  actor_id           uuid,
  actor_name         text,
  actor_organisation text,
  case_ref           text,
  outcome            text not null check (outcome in ('found', 'none', 'unavailable', 'no_agreement', 'consent_needed')),
  consent            text check (consent in ('request', 'standing')),
  request_id         text not null,
  prev_hash          bytea not null,
  hash               bytea not null,
  primary key (subject_key, id)
);
create index audit_chain_seq on exchange.audit (chain, seq);
create index audit_id on exchange.audit (id);
create index audit_dataset on exchange.audit (dataset, id);
create index audit_consumer on exchange.audit (consumer, id);
create index audit_actor on exchange.audit (actor_id, id) where actor_id is not null;
create index audit_case on exchange.audit (case_ref, id) where case_ref is not null;

create function exchange.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger audit_append_only before update or delete or truncate on exchange.audit
  for each statement execute function exchange.refuse_change();

-- distribution key: subject_key
create table exchange.consent (
  subject_key   text not null,
  id            uuid not null,
  consumer      text not null,
  purpose       text not null,
  dataset       text not null references exchange.dataset (code),
  granted_by    text not null,
  granted_by_id uuid not null,
  granted_at    timestamptz not null,
  valid_to      date, -- last day on which it holds
  revoked_at    timestamptz,
  primary key (subject_key, id)
);
create unique index consent_standing on exchange.consent (subject_key, consumer, purpose, dataset) where revoked_at is null;
create index consent_dataset on exchange.consent (dataset);

-- distribution key: subject_key
create table exchange.correction (
  subject_key     text not null,
  id              uuid not null,
  subject_kind    text not null check (subject_kind in ('person', 'legal_entity')),
  dataset         text not null references exchange.dataset (code),
  record_id       uuid,
  field           text not null,
  current_value   jsonb,
  claimed_value   jsonb not null,
  reason          text not null,
  case_ref        text,
  state           text not null default 'open' check (state in ('open', 'accepted', 'rejected')),
  requested_by    text not null,
  requested_by_id uuid not null,
  requested_at    timestamptz not null,
  decided_by      text,
  decided_by_id   uuid,
  decided_at      timestamptz,
  note            text,
  new_record_id   uuid,
  primary key (subject_key, id),
  check ((state = 'open') = (decided_at is null))
);
create index correction_id on exchange.correction (id);
create index correction_dataset on exchange.correction (dataset, state, id);
create unique index correction_open on exchange.correction (subject_key, dataset, record_id, field)
  nulls not distinct where state = 'open';

create table exchange.import_job (
  id             uuid primary key,
  dataset        text not null references exchange.dataset (code),
  file_name      text not null,
  format         text not null check (format in ('csv', 'xlsx')),
  blob           text not null,
  state          text not null check (state in ('preview', 'queued', 'running', 'done', 'failed')),
  columns        text[] not null,
  mapping        jsonb not null,
  valid_from     date not null,
  total_rows     integer,
  processed_rows integer not null default 0,
  new_rows       integer not null default 0,
  changed_rows   integer not null default 0,
  unchanged_rows integer not null default 0,
  bad_rows       integer not null default 0,
  created_by     text not null,
  created_by_id  uuid not null,
  created_at     timestamptz not null,
  finished_at    timestamptz,
  failure        text
);
create index import_job_dataset on exchange.import_job (dataset, id);

create table exchange.import_bad_row (
  import_id uuid not null references exchange.import_job (id) on delete cascade,
  row       integer not null,
  cells     jsonb not null,
  errors    jsonb not null,
  primary key (import_id, row)
);
