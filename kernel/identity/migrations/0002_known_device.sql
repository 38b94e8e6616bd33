-- Browsers from which somebody signed in before, so that a strange one can be told to him.
create table identity.known_device (
  person_id uuid not null references identity.person (id) on delete cascade,
  -- SHA-256 of the browser's own cookie and the person: nobody learns from it who shares a browser
  mark_hash bytea not null check (octet_length(mark_hash) = 32),
  last_seen_at timestamptz not null,
  primary key (person_id, mark_hash)
);
create index known_device_by_age on identity.known_device (last_seen_at);
