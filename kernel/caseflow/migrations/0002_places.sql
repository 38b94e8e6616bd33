-- A case may be about a place: an incident. Nobody need have applied for it: a device reports by itself.
alter table caseflow."case" alter column applicant_id drop not null, alter column applicant_name drop not null;
alter table caseflow."case" add check ((applicant_id is null) = (applicant_name is null));
alter table caseflow."case" drop constraint case_subject_kind_check;
alter table caseflow."case" add check (subject_kind in ('person', 'legal_entity', 'place'));
alter table caseflow."case" drop constraint case_channel_check;
alter table caseflow."case"
  add check (channel in ('portal', 'console', 'counter', 'desk', 'kiosk', 'api', 'grid', 'device'));

-- A term may start anew or become another: warnings before its beginning were not of it.
alter table caseflow.deadline add column since timestamptz;
update caseflow.deadline d set since = c.clock_started_at from caseflow."case" c
where c.division = d.division and c.id = d.case_id and d.kind = 'case';
