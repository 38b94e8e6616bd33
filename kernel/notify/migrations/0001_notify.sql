create schema notify;

-- The wordings ever used; a message keeps the version it was sent in.
create table notify.template (
  code text not null check (code ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
  version int not null check (version > 0),
  content jsonb not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (code, version)
);

-- distribution key: recipient_id
create table notify.message (
  recipient_id uuid not null,
  id uuid not null,
  template text not null,
  template_version int not null,
  kind text not null check (kind in ('case', 'payment', 'rating', 'data', 'policy', 'work', 'account', 'code')),
  params jsonb not null,
  link text check (link ~ '^/[^/\\]'),
  dedupe_key text,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (recipient_id, id),
  unique (recipient_id, dedupe_key),
  foreign key (template, template_version) references notify.template (code, version)
);
create index message_template on notify.message (template, template_version);
create index message_kind on notify.message (recipient_id, kind, id);
create index message_unread on notify.message (recipient_id, id) where read_at is null;

-- distribution key: recipient_id
create table notify.delivery (
  recipient_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  -- set where the notice does not go to a person's own contact (one-time codes)
  address text,
  -- where the last attempt went, masked
  sent_to text,
  status text not null default 'pending' check (status in ('pending', 'sent', 'failed', 'unreachable')),
  attempts int not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  primary key (recipient_id, id),
  unique (recipient_id, message_id, channel),
  foreign key (recipient_id, message_id) references notify.message (recipient_id, id),
  check ((status = 'pending') = (next_attempt_at is not null)),
  check ((status = 'sent') = (sent_at is not null))
);
create index delivery_due on notify.delivery (next_attempt_at) where status = 'pending';
create index delivery_id on notify.delivery (id);
create index delivery_status on notify.delivery (status, id);

-- distribution key: recipient_id
create table notify.preference (
  recipient_id uuid not null,
  kind text not null check (kind in ('case', 'payment', 'rating', 'data', 'policy', 'work')),
  channel text not null check (channel in ('sms', 'email')),
  enabled boolean not null,
  changed_at timestamptz not null,
  primary key (recipient_id, kind, channel)
);

-- What would have gone to a gateway, while none is configured; id is the delivery's.
create table notify.outbox (
  id uuid primary key,
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  subject text,
  body text not null,
  sent_at timestamptz not null
);
create index outbox_address on notify.outbox (address, id);
create index outbox_channel on notify.outbox (channel, id);
