import { useQuery } from "@tanstack/react-query";
import type { IncidentChange, IncidentNews, IncidentRow } from "@zhida/gov-incidents/contract";
import type { Alarm, AlarmNews } from "@zhida/gov-monitoring/contract";
import { useEffect } from "react";
import { closedQuery, openAlarmsQuery, openIncidentsQuery, positionsQuery, reportedQuery } from "./screen-queries.ts";
import { useSession } from "./session-context.ts";

/** Lays what the server knows under what the streams tell. */
export function useSnapshots() {
  const { path, division } = useSession();
  const incidents = useQuery(openIncidentsQuery);
  const closed = useQuery(closedQuery).data;
  const reported = useQuery(reportedQuery).data;
  const alarms = useQuery(openAlarmsQuery(division)).data;
  const positions = useQuery(positionsQuery(division)).data;
  useEffect(() => {
    if (incidents.data) path.incidents.lay(incidents.data.items);
  }, [path, incidents.data]);
  useEffect(() => {
    if (closed) path.incidents.recall(closed.items.flatMap((row) => newsOf(row, "closed", row.closedAt)));
  }, [path, closed]);
  useEffect(() => {
    if (reported) path.incidents.recall(reported.items.flatMap((row) => newsOf(row, "reported", row.reportedAt)));
  }, [path, reported]);
  useEffect(() => {
    if (alarms) path.alarms.lay(alarms.items.map(alarmNewsOf));
  }, [path, alarms]);
  useEffect(() => {
    const now = performance.now();
    for (const position of positions?.items ?? []) path.fleet.apply(position, now);
  }, [path, positions]);
  return incidents;
}

function newsOf(row: IncidentRow, change: IncidentChange, at: string | null): IncidentNews[] {
  if (!at) return [];
  const { id, place, category, state, priority, clock, reportedAt, dueAt, closedAt, supervised, title } = row;
  const marker = {
    id,
    lon: place.lon,
    lat: place.lat,
    category: category.code,
    state: state.name,
    priority,
    clock,
    reportedAt,
    dueAt,
    closedAt,
    supervised,
  };
  return [{ id, change, marker, title, area: place.area, at }];
}

const alarmNewsOf = (alarm: Alarm): AlarmNews => ({
  id: alarm.id,
  kind: alarm.kind,
  severity: alarm.severity,
  title: alarm.title,
  deviceId: alarm.device.id,
  deviceName: alarm.device.name,
  point: alarm.point,
  startedAt: alarm.startedAt,
  endedAt: alarm.endedAt,
  count: alarm.count,
});
