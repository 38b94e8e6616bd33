-- The check of a table is read and run at every change of a row, whatever changed; that of a domain when the value is written.
create domain caseflow.subject_kind as text check (value in ('person', 'legal_entity', 'place'));
create domain caseflow.channel as text
  check (value in ('portal', 'console', 'counter', 'desk', 'kiosk', 'api', 'grid', 'device'));
create domain caseflow.actor_kind as text check (value in ('applicant', 'handler', 'system'));
create domain caseflow.deadline_kind as text check (value in ('case', 'step'));

alter table caseflow."case"
  drop constraint case_subject_kind_check,
  drop constraint case_channel_check,
  alter column subject_kind type caseflow.subject_kind,
  alter column channel type caseflow.channel;
alter table caseflow.action drop constraint action_actor_kind_check, alter column actor_kind type caseflow.actor_kind;
alter table caseflow.deadline drop constraint deadline_kind_check, alter column kind type caseflow.deadline_kind;
