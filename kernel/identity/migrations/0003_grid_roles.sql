alter table identity.position drop constraint position_roles_check;
alter table identity.position add constraint position_roles_check check (
  cardinality(roles) > 0
  and roles <@ array['window_clerk', 'department_officer', 'department_head', 'service_agent', 'data_officer',
    'policy_officer', 'catalogue_editor', 'supervisor', 'dispatcher', 'grid_worker', 'auditor', 'system_admin']
);
