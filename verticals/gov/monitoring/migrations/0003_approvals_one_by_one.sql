-- An approval is changed and withdrawn by itself; who did so last stands with it, and one that was withdrawn stays to be seen.
alter table monitoring.truck_approval
  add column version int not null default 1,
  add column changed_at timestamptz,
  add column changed_by text,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text,
  add check ((withdrawn_at is null) = (withdrawn_reason is null));
create index truck_approval_number on monitoring.truck_approval (division, number, id);
