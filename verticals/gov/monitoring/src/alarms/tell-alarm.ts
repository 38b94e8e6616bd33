import type { Point } from "@zhida/places/contract";
import type { LiveBus, Work } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import type { AlarmNews } from "../contract.ts";
import { tellNews } from "../live/tell-news.ts";
import type { AlarmChange } from "../rules/rule-engine.ts";
import type { AlarmRow } from "../store/alarm-tables.ts";

export const tellAlarm = (live: LiveBus, work: Work, division: string, alarm: AlarmNews): void =>
  tellNews(live, work, { news: "alarm", division, alarm });

export const newsOfRaised = ({ rule, device, alarm, point }: AlarmChange, title: LocalizedText): AlarmNews => ({
  id: alarm.id,
  kind: rule.rule.kind,
  severity: rule.rule.severity,
  title,
  deviceId: device.id,
  deviceName: device.name,
  point,
  startedAt: new Date(alarm.startedAt).toISOString(),
  endedAt: null,
  count: alarm.count,
});

export const newsOfRow = (row: AlarmRow, point: Point | null): AlarmNews => ({
  id: row.id,
  kind: row.kind,
  severity: row.severity,
  title: row.title,
  deviceId: row.device_id,
  deviceName: row.device_name,
  point,
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  count: row.count,
});
