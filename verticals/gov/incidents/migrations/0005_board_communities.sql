-- 村（社区）beneath a town: the same sums as board_day, led by the town, because they are asked for one town at a time.
-- distribution key: division
create table incidents.board_community_day (
  division text collate "C" not null,
  town text collate "C" not null,
  day date not null,
  community text collate "C" not null,
  organisation text not null,
  reported int not null,
  closed int not null,
  rejected int not null,
  merged int not null,
  on_the_spot int not null,
  timed int not null,
  in_time int not null,
  reopened int not null,
  handling_seconds bigint not null,
  primary key (division, town, day, community, organisation)
);

-- What is settled already, so that no county waits for the night.
insert into incidents.board_community_day
select division, town, day, community, organisation, sum(reported), sum(closed), sum(rejected), sum(merged), sum(on_the_spot),
  sum(timed), sum(in_time), sum(reopened), sum(handling_seconds)
from (
  select i.division, coalesce(i.town, '') as town, i.reported_at::date as day, coalesce(i.community, '') as community,
    coalesce(i.organisation, '') as organisation, 1 as reported, 0 as closed, 0 as rejected, 0 as merged, 0 as on_the_spot,
    0 as timed, 0 as in_time, 0 as reopened, 0 as handling_seconds
  from incidents.incident i join incidents.board_settled s on s.division = i.division
  where i.ended_at is not null and i.ended_at < s.before::timestamptz
  union all
  select i.division, coalesce(i.town, ''), i.ended_at::date, coalesce(i.community, ''), coalesce(i.organisation, ''), 0,
    (i.state = 'closed')::int, (i.state = 'rejected')::int, (i.state = 'merged')::int, (i.state = 'closed' and i.on_the_spot)::int,
    (i.state = 'closed' and i.due_at is not null)::int,
    (i.state = 'closed' and coalesce(i.clock_ended_at, i.ended_at) <= i.due_at is true)::int,
    (i.state = 'closed' and i.reopened > 0)::int,
    case when i.state = 'closed' and not i.on_the_spot
      then extract(epoch from coalesce(i.completed_at, i.ended_at) - i.reported_at)::bigint else 0 end
  from incidents.incident i join incidents.board_settled s on s.division = i.division
  where i.ended_at is not null and i.ended_at < s.before::timestamptz) facts
group by division, town, day, community, organisation;

alter table incidents.handover add column community text collate "C" not null default '';
update incidents.handover h set community = i.community
from incidents.incident i where i.division = h.division and i.id = h.incident_id and i.community is not null;
drop index incidents.handover_at;
create index handover_at on incidents.handover (division, at) include (organisation, town, community);

alter table incidents.incident_rating add column community text collate "C" not null default '';
update incidents.incident_rating r set community = i.community
from incidents.incident i where i.division = r.division and i.id = r.incident_id and i.community is not null;
drop index incidents.incident_rating_at;
create index incident_rating_at on incidents.incident_rating (division, at)
  include (organisation, town, community, level, set_aside);
