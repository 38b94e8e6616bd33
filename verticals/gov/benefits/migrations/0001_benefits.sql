create schema benefits;

-- What delivers a policy. One row for each policy of a division.
-- distribution key: division
create table benefits.benefit (
  division       text not null,
  policy         text not null,
  name           jsonb not null,
  summary        jsonb not null,
  department     text not null,
  audience       text not null check (audience in ('person', 'household', 'enterprise')),
  setup          jsonb not null,
  active         boolean not null,
  revision       integer not null default 1,
  policy_version integer, -- the version whose campaign ran last
  updated_at     timestamptz not null,
  updated_by     text not null,
  primary key (division, policy)
);

-- distribution key: division
create table benefits.budget (
  division      text not null,
  policy        text not null,
  year          integer not null,
  limit_fen     bigint not null check (limit_fen >= 0),
  committed_fen bigint not null default 0 check (committed_fen >= 0),
  document      text not null,
  set_by        text not null,
  set_at        timestamptz not null,
  primary key (division, policy, year),
  foreign key (division, policy) references benefits.benefit (division, policy)
);

-- One standing grant for each policy and subject.
-- distribution key: division
create table benefits.grant (
  division       text not null, -- of the benefit, not the town of the subject
  id             uuid not null,
  policy         text not null,
  policy_version integer not null,
  subject_kind   text not null check (subject_kind in ('person', 'household', 'enterprise')),
  subject_key    text not null,
  subject_id     uuid not null,
  person_id      uuid,          -- who is told
  subject_name   text not null,
  town           text not null, -- where the subject lives or is registered
  department     text not null,
  state          text not null check (state in ('offered', 'active', 'declined', 'stopped', 'ended')),
  mode           text not null check (mode in ('automatic', 'confirm', 'invite', 'information')),
  since          date not null,
  until          date,          -- first day for which it is granted no more
  amount_fen     bigint check (amount_fen >= 0),
  reasons        jsonb not null,
  campaign       uuid,          -- the campaign that saw it last
  due_on         date,          -- first day of the next period to be paid
  version        integer not null default 1,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  primary key (division, id),
  unique (division, policy, subject_key)
);
create index grant_subject on benefits.grant (subject_id, id);
create index grant_person on benefits.grant (person_id, id);
create index grant_subject_key on benefits.grant (subject_key);
create index grant_state on benefits.grant (division, policy, state, id);
create index grant_id on benefits.grant (id);
create index grant_due on benefits.grant (due_on) where due_on is not null and state = 'active';

-- One period's money, once.
-- distribution key: division
create table benefits.instalment (
  division    text not null,
  id          uuid not null,
  grant_id    uuid not null,
  policy      text not null,
  period      text not null,
  amount_fen  bigint not null check (amount_fen > 0),
  state       text not null check (state in ('due', 'held', 'ordered', 'paid', 'failed', 'reversed')),
  recovered_fen bigint not null default 0 check (recovered_fen >= 0 and recovered_fen <= amount_fen),
  account     text,
  created_at  timestamptz not null,
  paid_at     timestamptz,
  primary key (division, id),
  unique (division, grant_id, period),
  foreign key (division, grant_id) references benefits.grant (division, id)
);
create index instalment_waiting on benefits.instalment (division, policy, state, id) where state in ('due', 'held');

-- distribution key: division
create table benefits.grant_action (
  division text not null,
  id       uuid not null,
  grant_id uuid not null,
  event    text not null,
  by       text not null,
  note     jsonb,
  at       timestamptz not null,
  primary key (division, id),
  foreign key (division, grant_id) references benefits.grant (division, id)
);
create index grant_action_grant on benefits.grant_action (division, grant_id, id);
create function benefits.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of a grant is append-only';
end $$;
create trigger grant_action_append_only before update or delete on benefits.grant_action
  for each row execute function benefits.refuse_change();

-- Whom the facts fit no more, or were corrected for: reckoned at the end of the day, so that what changes back is never felt.
-- distribution key: division
create table benefits.review (
  division    text not null,
  policy      text not null,
  subject_key text not null,
  from_day    date not null, -- first day for which it may be otherwise; in the past after a correction
  noted_on    date not null,
  primary key (division, policy, subject_key)
);
create index review_noted on benefits.review (noted_on);

-- distribution key: division
create table benefits.campaign (
  division    text not null,
  id          uuid not null,
  policy      text not null,
  version     integer not null,
  state       text not null check (state in ('queued', 'running', 'held', 'done', 'cancelled')),
  starts_on   date not null,
  author      text,
  approver    text,
  total       integer,
  position    jsonb, -- behind which subject it goes on
  done        integer not null default 0,
  granted     integer not null default 0,
  offered     integer not null default 0,
  kept        integer not null default 0,
  stopped     integer not null default 0,
  notified    integer not null default 0,
  money_fen   bigint not null default 0,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz,
  primary key (division, id),
  unique (division, policy, version, starts_on),
  foreign key (division, policy) references benefits.benefit (division, policy)
);
create index campaign_newest on benefits.campaign (division, id);
create index campaign_open on benefits.campaign (state) where state in ('queued', 'running', 'held');

-- distribution key: division
create table benefits.reach_check (
  division    text not null,
  id          uuid not null,
  policy      text not null,
  version     integer not null,
  state       text not null check (state in ('queued', 'running', 'done')),
  position    jsonb,
  entitled    integer not null default 0,
  reached     integer not null default 0,
  missed      jsonb not null default '{}',
  started_at  timestamptz not null,
  finished_at timestamptz,
  primary key (division, id),
  foreign key (division, policy) references benefits.benefit (division, policy)
);
create index reach_check_policy on benefits.reach_check (division, policy, id);

-- distribution key: division
create table benefits.missed (
  division    text not null,
  check_id    uuid not null,
  number      integer not null,
  subject_kind text not null,
  subject_key text not null,
  town        text not null,
  reason      text not null,
  primary key (division, check_id, number),
  foreign key (division, check_id) references benefits.reach_check (division, id)
);
create index missed_reason on benefits.missed (division, check_id, reason, number);

-- distribution key: division
create table benefits.appeal (
  division    text not null,
  id          uuid not null,
  policy      text not null,
  grant_id    uuid,
  subject_kind text not null,
  subject_key text not null,
  subject_id  uuid not null,
  person_id   uuid not null,
  name        text not null,
  department  text not null,
  text        text not null,
  state       text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  due_on      date not null,
  decision    text,
  decided_by  text,
  decided_at  timestamptz,
  created_at  timestamptz not null,
  primary key (division, id),
  check ((state = 'open') = (decided_at is null))
);
create unique index appeal_open on benefits.appeal (division, policy, subject_key) where state = 'open';
create index appeal_subject on benefits.appeal (subject_id, id);
create index appeal_department on benefits.appeal (division, department, state, id);
create index appeal_grant on benefits.appeal (division, grant_id);

-- distribution key: division
create table benefits.tax_filing (
  division    text not null,
  id          uuid not null,
  credit_code text not null,
  enterprise_id uuid not null,
  quarter     text not null,
  sales_fen   bigint not null check (sales_fen >= 0),
  tax_fen     bigint not null check (tax_fen >= 0),
  relief_fen  bigint not null check (relief_fen >= 0 and relief_fen <= tax_fen),
  reliefs     jsonb not null,
  filed_by    text not null,
  filed_at    timestamptz not null,
  primary key (division, id),
  unique (division, credit_code, quarter)
);
create index tax_filing_enterprise on benefits.tax_filing (enterprise_id, id);
