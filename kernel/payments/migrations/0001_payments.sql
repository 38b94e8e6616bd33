create schema payments;

-- distribution key: division
create table payments.payment (
  division        text not null,
  id              uuid not null,
  owner           text not null, -- the module that ordered it: gov.benefits
  reference       uuid not null, -- what the owner pays for: a grant, an application
  business_key    text not null, -- what is paid once, as the owner names it
  title           jsonb not null,
  department      text not null,
  subject_id      uuid not null, -- person or legal entity
  person_id       uuid,          -- who is told
  payee           text not null,
  amount_fen      bigint not null check (amount_fen > 0),
  account         text not null,
  bank            text,
  link            text check (link ~ '^/[^/\\]'),
  settles_on      date not null,
  state           text not null default 'ordered' check (state in ('ordered', 'retrying', 'paid', 'failed', 'cancelled')),
  attempts        integer not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz,
  last_error      text,
  created_at      timestamptz not null,
  paid_at         timestamptz,
  account_changes jsonb not null default '[]', -- accounts the payee named after the bank had refused the one before: at, by, from, to
  primary key (division, id),
  unique (division, owner, business_key),
  check ((state = 'paid') = (paid_at is not null)),
  check (state not in ('paid', 'failed', 'cancelled') or next_attempt_at is null)
);
create index payment_id on payments.payment (id);
create index payment_reference on payments.payment (division, owner, reference);
create index payment_due on payments.payment (next_attempt_at) where next_attempt_at is not null;
create index payment_subject on payments.payment (subject_id, id);
create index payment_department on payments.payment (division, department, state, id);

-- Money paid without a right to it, asked back (追回).
-- distribution key: division
create table payments.recovery (
  division     text not null,
  id           uuid not null,
  owner        text not null,
  reference    uuid not null,
  business_key text not null, -- what is asked back once
  title        jsonb not null,
  reason       jsonb not null,
  department   text not null,
  subject_id   uuid not null,
  person_id    uuid,
  payer        text not null,
  amount_fen   bigint not null check (amount_fen > 0),
  due_on       date not null,
  state        text not null default 'open' check (state in ('open', 'repaid', 'waived')),
  created_at   timestamptz not null,
  closed_at    timestamptz,
  closed_by    text,
  note         text,
  primary key (division, id),
  unique (division, owner, business_key),
  check ((state = 'open') = (closed_at is null))
);
create index recovery_id on payments.recovery (id);
create index recovery_reference on payments.recovery (division, owner, reference);
create index recovery_subject on payments.recovery (subject_id, id);
create index recovery_department on payments.recovery (division, department, state, id);

-- The sandbox bank's own book, written apart from our transactions as a real bank's would be.
create table payments.sandbox_transfer (
  order_id   uuid primary key,
  account    text not null,
  payee      text not null,
  amount_fen bigint not null check (amount_fen > 0),
  tries      integer not null,
  booked_at  timestamptz
);
