-- Lists of cases are lists of affairs, of people and enterprises; cases about places are listed by the module that owns them, and each
-- of their steps writes seven indexes less.
drop index caseflow.case_organisation;
drop index caseflow.case_organisation_kind;
drop index caseflow.case_organisation_open;
drop index caseflow.case_division;
drop index caseflow.case_division_kind;
drop index caseflow.case_division_open;
create index case_organisation on caseflow."case" (handling_organisation, opened_at desc, id desc)
  where subject_kind <> 'place';
create index case_organisation_kind on caseflow."case" (handling_organisation, kind, opened_at desc, id desc)
  where subject_kind <> 'place';
create index case_organisation_open on caseflow."case" (handling_organisation, opened_at desc, id desc)
  where closed_at is null and subject_kind <> 'place';
create index case_division on caseflow."case" (division, opened_at desc, id desc) where subject_kind <> 'place';
create index case_division_kind on caseflow."case" (division, kind, opened_at desc, id desc)
  where subject_kind <> 'place';
create index case_division_open on caseflow."case" (division, opened_at desc, id desc)
  where closed_at is null and subject_kind <> 'place';
-- A task is read with its case, open or not.
drop index caseflow.task_case;
