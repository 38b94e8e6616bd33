-- Every step of an incident writes anew into each index of it: these serve lists that others read as well.
drop index incidents.incident_ended;
drop index incidents.incident_agency;
drop index incidents.incident_town;
drop index incidents.incident_assignee;
create index incident_assignee on incidents.incident (assignee_id, reported_at desc, id desc)
  where ended_at is null and assignee_id is not null;

-- New words wait in a list of at most a megabyte: a report does not look up forty of them in the index.
alter index incidents.incident_words set (fastupdate = on, gin_pending_list_limit = 1024);
