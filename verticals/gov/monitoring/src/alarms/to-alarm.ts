import type { Alarm, AlarmDetail } from "../contract.ts";
import { type AlarmRow, pointOfRow } from "../store/alarm-tables.ts";

export const toAlarm = (row: AlarmRow): Alarm => ({
  id: row.id,
  division: row.division,
  rule: { code: row.rule_code, version: row.rule_version, name: row.rule_name },
  kind: row.kind,
  severity: row.severity,
  title: row.title,
  device: { id: row.device_id, kind: row.device_kind, name: row.device_name },
  point: pointOfRow(row),
  startedAt: row.started_at.toISOString(),
  raisedAt: row.raised_at.toISOString(),
  lastAt: row.last_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  count: row.count,
  incidentId: row.incident_id,
});

export const toAlarmDetail = (row: AlarmRow): AlarmDetail => ({
  alarm: toAlarm(row),
  description: row.description,
  evidence: { ...row.evidence, photo: row.photo },
  trace: row.trace,
  suspects: row.suspects,
});
