-- A standing agreement lets its consumer take the whole dataset and follow its changes.
alter table exchange.agreement add column standing boolean not null default false,
  add check (not (standing and consent_needed));

-- One row of the audit stands for one page of a delivery: subject_key is '*', `delivered` counts its records.
alter table exchange.audit add column delivered integer check (delivered >= 0),
  add check ((subject_key = '*') = (delivered is not null));

-- Who takes which dataset as a whole; what a person in it is shown. Few rows.
create table exchange.standing_delivery (
  consumer       text not null,
  purpose        text not null,
  dataset        text not null,
  agreement      uuid not null,
  fields         text[] not null,
  legal_basis    jsonb not null,
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  primary key (consumer, purpose, dataset)
);

-- The change feed: which subject's records of which dataset were touched, written in the transaction that touched them.
-- `holds_from` is the first day for which the registry now says something else.
-- distribution key: subject_key
create table exchange.change (
  subject_key text not null,
  id          bigint generated always as identity,
  dataset     text not null,
  holds_from  date not null,
  at          timestamptz not null default now(),
  changed_in  xid8 not null default pg_current_xact_id(),
  primary key (subject_key, id)
);
create index change_order on exchange.change (changed_in, id);
create index change_at on exchange.change (at);

-- Changes up to this transaction are not kept: whoever has read less takes everything anew.
create table exchange.change_horizon (
  single     boolean primary key default true check (single),
  kept_after xid8 not null default pg_current_xact_id()
);
insert into exchange.change_horizon default values;

create function exchange.note_inserted() returns trigger language plpgsql as $$
begin
  insert into exchange.change (subject_key, dataset, holds_from)
  select subject_key, dataset, min(valid_from) from after group by subject_key, dataset;
  return null;
end $$;

create function exchange.note_updated() returns trigger language plpgsql as $$
begin
  insert into exchange.change (subject_key, dataset, holds_from)
  select subject_key, dataset, min(holds_from) from (
    select subject_key, dataset, least(
      case when b.data is distinct from a.data then least(b.valid_from, a.valid_from) end,
      case when b.valid_from is distinct from a.valid_from then least(b.valid_from, a.valid_from) end,
      case when b.valid_to is distinct from a.valid_to then least(b.valid_to, a.valid_to) end) as holds_from
    from before b full join after a using (subject_key, dataset, id)
  ) changed
  where holds_from is not null group by subject_key, dataset;
  return null;
end $$;

create function exchange.note_deleted() returns trigger language plpgsql as $$
begin
  insert into exchange.change (subject_key, dataset, holds_from)
  select subject_key, dataset, min(valid_from) from before group by subject_key, dataset;
  return null;
end $$;

-- Triggers, because owners' systems write their registries without asking this module. Who fills the table by COPY from
-- nothing disables them within its transaction (`disable trigger user`) and asks the consumers to take everything anew.
create trigger record_inserted after insert on exchange.record
  referencing new table as after for each statement execute function exchange.note_inserted();
create trigger record_updated after update on exchange.record
  referencing old table as before new table as after for each statement execute function exchange.note_updated();
create trigger record_deleted after delete on exchange.record
  referencing old table as before for each statement execute function exchange.note_deleted();
