-- The check of a table is read and run at every change of a row, whatever changed; that of a domain when the value is written.
create domain incidents.source as text check (value in ('resident', 'grid', 'desk', 'device', 'partner', 'open311'));
create domain incidents.state as text
  check (value in ('reported', 'handling', 'verifying', 'closed', 'rejected', 'merged'));
create domain incidents.priority as smallint check (value between 1 and 4);
create domain incidents.supervision as smallint check (value between 0 and 3);
create domain incidents.rating as smallint check (value between 1 and 5);
create domain incidents.longitude as double precision check (value between -180 and 180);
create domain incidents.latitude as double precision check (value between -90 and 90);

alter table incidents.incident
  drop constraint incident_source_check,
  drop constraint incident_state_check,
  drop constraint incident_priority_check,
  drop constraint incident_supervised_check,
  drop constraint incident_rating_check,
  drop constraint incident_lon_check,
  drop constraint incident_lat_check,
  alter column source type incidents.source,
  alter column state type incidents.state,
  alter column priority type incidents.priority,
  alter column supervised type incidents.supervision,
  alter column rating type incidents.rating,
  alter column lon type incidents.longitude,
  alter column lat type incidents.latitude;

-- Whether it is the same trouble again is asked of those that ended here, whether it was reported already of those that are open.
drop index incidents.incident_cell;
create index incident_cell on incidents.incident (cell, category, ended_at);
