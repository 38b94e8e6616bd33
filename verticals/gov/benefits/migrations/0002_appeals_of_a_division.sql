-- Whoever answers for a whole division sees the appeals of all its departments.
create index appeal_division on benefits.appeal (division, state, id);
