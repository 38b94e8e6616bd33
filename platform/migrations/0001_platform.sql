create table platform.idempotency (
  caller text not null,
  key text not null,
  fingerprint text not null,
  status int,
  -- the answer as it was sent
  response text,
  at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_at on platform.idempotency (at);

create table platform.outbox (
  id uuid primary key,
  type text not null,
  source text not null,
  subject text not null,
  division text not null,
  data jsonb not null,
  at timestamptz not null,
  dispatched_at timestamptz
);
create index outbox_waiting on platform.outbox (id) where dispatched_at is null;
create index outbox_dispatched on platform.outbox (dispatched_at) where dispatched_at is not null;

create table platform.delivery (
  event_id uuid not null,
  subscriber text not null,
  at timestamptz not null,
  primary key (event_id, subscriber)
);

-- An event that a listener could not take: tried again later, shown to the administrator.
create table platform.failed_delivery (
  event_id uuid not null,
  subscriber text not null,
  attempts int not null,
  error text not null,
  next_attempt_at timestamptz not null,
  primary key (event_id, subscriber)
);
create index failed_delivery_due on platform.failed_delivery (next_attempt_at);

-- How far the demo moved its clock; one row.
create table platform.clock (
  id boolean primary key default true check (id),
  offset_ms bigint not null default 0
);
insert into platform.clock default values;

create table platform.setting (
  name text primary key,
  value jsonb not null
);
