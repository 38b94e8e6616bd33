import { Point } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { DeviceKind, FactorCode } from "./device.ts";
import { LoadState } from "./news.ts";
import { RiverTrace, Suspect } from "./river.ts";
import { RuleCode, RuleKind, Severity } from "./rule.ts";

/** What a device did wrong by a rule. While it goes on it is one alarm, however often the rule says so. */
export const Alarm = z.object({
  id: Id,
  division: DivisionCode,
  rule: z.object({ code: RuleCode, version: z.int(), name: LocalizedText }),
  kind: RuleKind,
  severity: Severity,
  title: LocalizedText,
  device: z.object({ id: Id, kind: DeviceKind, name: LocalizedText }),
  point: Point.nullable(),
  /** When the condition began to hold, when it was raised, when it was last so. */
  startedAt: Instant,
  raisedAt: Instant,
  lastAt: Instant,
  endedAt: Instant.nullable(),
  /** Readings or positions that fulfilled the condition. */
  count: z.int(),
  incidentId: Id.nullable(),
});
export type Alarm = z.infer<typeof Alarm>;

export const FactValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);
export type FactValue = z.infer<typeof FactValue>;

/** What an alarm rests on, kept with it. */
export const AlarmEvidence = z.object({
  condition: z.string(),
  limit: z.number().nullable(),
  unit: z.string(),
  facts: z.record(z.string(), FactValue),
  series: z.array(z.object({ factor: FactorCode, points: z.array(z.object({ at: Instant, value: z.number() })) })),
  track: z.array(z.object({ at: Instant, lon: z.number(), lat: z.number(), speedKmh: z.number(), load: LoadState })),
  /** Raw frames of the device in this stretch of time: `GET /devices/:id/frames`. */
  frames: z.object({ from: Instant, to: Instant }),
  /** Blob of the photo that a camera took. */
  photo: z.string().nullable(),
});
export type AlarmEvidence = z.infer<typeof AlarmEvidence>;

export const AlarmDetail = z.object({
  alarm: Alarm,
  description: LocalizedText,
  evidence: AlarmEvidence,
  trace: RiverTrace.nullable(),
  /** Trucks near a dust station, outlets above a section: who may have caused it, the likeliest first. */
  suspects: z.array(Suspect),
});
export type AlarmDetail = z.infer<typeof AlarmDetail>;

export const AlarmQuery = PageQuery.extend({
  division: DivisionCode.optional(),
  open: z.stringbool().optional(),
  severity: Severity.optional(),
  kind: RuleKind.optional(),
  device: Id.optional(),
});
export type AlarmQuery = z.infer<typeof AlarmQuery>;

export const AlarmPage = page(Alarm);
export type AlarmPage = z.infer<typeof AlarmPage>;

export const AlarmCounts = z.object({
  items: z.array(z.object({ kind: RuleKind, severity: Severity, open: z.int(), raised: z.int() })),
});
export type AlarmCounts = z.infer<typeof AlarmCounts>;
