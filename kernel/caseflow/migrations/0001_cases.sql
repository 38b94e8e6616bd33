create schema caseflow;

create table caseflow.process_definition (
  code text not null check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
  version int not null check (version >= 1),
  name jsonb not null,
  description jsonb not null,
  -- json, not jsonb: the order in which events are written is the order in which they are offered
  machine json not null,
  state text not null check (state in ('draft', 'published')),
  valid_from date not null,
  updated_at timestamptz not null,
  primary key (code, version)
);
create unique index process_definition_draft on caseflow.process_definition (code) where state = 'draft';

-- Numbers run through all days; a million cases a day fit before one repeats.
create sequence caseflow.case_number maxvalue 999999 cycle;

-- distribution key: division
create table caseflow."case" (
  division text not null,
  id uuid not null,
  number text not null,
  owner text not null,
  kind text not null,
  title jsonb not null,
  process_code text not null,
  process_version int not null,
  state text not null,
  version int not null check (version >= 1),
  context jsonb not null,
  summary jsonb not null,
  subject_kind text not null check (subject_kind in ('person', 'legal_entity')),
  subject_id uuid not null,
  subject_key text not null,
  subject_name text not null,
  applicant_id uuid not null,
  applicant_name text not null,
  handling_organisation text not null,
  channel text not null check (channel in ('portal', 'console', 'counter', 'desk', 'kiosk', 'api')),
  term jsonb,
  clock_started_at timestamptz,
  due_at timestamptz,
  paused_at timestamptz,
  clock_ended_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  primary key (division, id),
  unique (division, number),
  check ((clock_started_at is null) = (due_at is null)),
  check (clock_started_at is not null or (paused_at is null and clock_ended_at is null)),
  check ((closed_at is null) = (outcome is null))
);
create index case_id on caseflow."case" (id);
create index case_subject on caseflow."case" (subject_key, opened_at desc, id desc);
create index case_organisation on caseflow."case" (handling_organisation, opened_at desc, id desc);
create index case_organisation_kind on caseflow."case" (handling_organisation, kind, opened_at desc, id desc);
create index case_organisation_open on caseflow."case" (handling_organisation, opened_at desc, id desc)
  where closed_at is null;
create index case_organisation_due on caseflow."case" (handling_organisation, due_at, id)
  where closed_at is null and clock_ended_at is null and paused_at is null;
create index case_division on caseflow."case" (division, opened_at desc, id desc);
create index case_division_kind on caseflow."case" (division, kind, opened_at desc, id desc);
create index case_division_open on caseflow."case" (division, opened_at desc, id desc) where closed_at is null;
create index case_division_due on caseflow."case" (division, due_at, id)
  where closed_at is null and clock_ended_at is null and paused_at is null;

-- distribution key: division
create table caseflow.action (
  division text not null,
  case_id uuid not null,
  seq int not null check (seq >= 1),
  at timestamptz not null,
  event text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null check (actor_kind in ('applicant', 'handler', 'system')),
  actor_id uuid,
  actor_name text,
  organisation text,
  channel text,
  note text,
  data jsonb,
  primary key (division, case_id, seq),
  foreign key (division, case_id) references caseflow."case" (division, id),
  check ((actor_kind = 'system') = (actor_id is null))
);

-- distribution key: division
create table caseflow.task (
  division text not null,
  id uuid not null,
  case_id uuid not null,
  state text not null,
  role text not null,
  organisation text not null,
  count int not null check (count between 1 and 9),
  signatures jsonb not null,
  assignee_id uuid,
  assignee_name text,
  claimed_at timestamptz,
  created_at timestamptz not null,
  due_at timestamptz,
  escalated_at timestamptz,
  closed_at timestamptz,
  primary key (division, id),
  foreign key (division, case_id) references caseflow."case" (division, id),
  check ((assignee_id is null) = (assignee_name is null))
);
create index task_case on caseflow.task (division, case_id) where closed_at is null;
create index task_case_all on caseflow.task (division, case_id);
create index task_available on caseflow.task (organisation, role, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null and assignee_id is null;
create index task_mine on caseflow.task (assignee_id, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null;
create index task_escalated on caseflow.task (organisation, (coalesce(due_at, 'infinity'::timestamptz)), id)
  where closed_at is null and escalated_at is not null;

-- distribution key: division
create table caseflow.deadline (
  division text not null,
  case_id uuid not null,
  kind text not null check (kind in ('case', 'step')),
  state text not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  warned_at timestamptz,
  -- When somebody must be told next; null while paused, told or ended.
  next_at timestamptz,
  primary key (division, case_id, kind),
  foreign key (division, case_id) references caseflow."case" (division, id)
);
create index deadline_next on caseflow.deadline (next_at) where next_at is not null;

-- distribution key: division
create table caseflow.document (
  division text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  verification_code text not null,
  content jsonb not null,
  issued_at timestamptz not null,
  primary key (division, id),
  unique (division, verification_code),
  foreign key (division, case_id) references caseflow."case" (division, id)
);
create index document_id on caseflow.document (id);
create index document_code on caseflow.document (verification_code);
create index document_case on caseflow.document (division, case_id);

create function caseflow.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger action_append_only before update or delete on caseflow.action
  for each row execute function caseflow.refuse_change();
create trigger action_never_truncated before truncate on caseflow.action
  for each statement execute function caseflow.refuse_change();
create trigger document_append_only before update or delete on caseflow.document
  for each row execute function caseflow.refuse_change();
create trigger document_never_truncated before truncate on caseflow.document
  for each statement execute function caseflow.refuse_change();
create trigger published_process_fixed before update or delete on caseflow.process_definition
  for each row when (old.state = 'published') execute function caseflow.refuse_change();
