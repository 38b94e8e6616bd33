-- How deep a role may go on the big screen is a power too: whoever changes it is written down with the others.
alter table identity.administration_record drop constraint administration_record_action_check;
alter table identity.administration_record add constraint administration_record_action_check check (action in
  ('person_registered', 'person_unlocked', 'sessions_ended', 'position_granted', 'position_changed', 'position_ended',
    'organisation_created', 'organisation_renamed', 'screen_figures_changed'));
