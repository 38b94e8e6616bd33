import { Point } from "@zhida/places/contract";
import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { DeviceKind, FactorCode } from "./device.ts";
import { ReadingKind } from "./series.ts";

/** What a rule is about; the condition decides, the kind says how it is shown. */
export const RuleKind = z.enum([
  "threshold",
  "rate",
  "geofence",
  "dwell",
  "forbidden_hours",
  "speed",
  "route",
  "dumping",
  "dust",
  "offline",
  "feel",
]);
export type RuleKind = z.infer<typeof RuleKind>;

/** 提示, 警告, 严重. A notice stays in monitoring; the other two become incidents where the rule names a category. */
export const Severity = z.enum(["notice", "warning", "critical"]);
export type Severity = z.infer<typeof Severity>;

export const RuleCode = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
export type RuleCode = z.infer<typeof RuleCode>;

/**
 * A rule on the stream of each device of a kind. The condition is FEEL over the facts of `GET /rules/facts`, e.g.
 * `avg(window(value, "PT10M")) > 1.5 * limit` or `unloaded and distanceM("disposal") > 50`.
 */
export const StreamRule = z.object({
  code: RuleCode,
  name: LocalizedText.extend({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(80) }),
  kind: RuleKind,
  deviceKind: DeviceKind,
  /** What `value` stands for; null where the condition names factors or positions itself. */
  factor: FactorCode.nullable(),
  /** Which readings it looks at. */
  data: ReadingKind.default("rtd"),
  condition: z.string().trim().min(1).max(1_000),
  /** When the alarm may end; null: as soon as the condition no longer holds. Set apart from the condition it is a hysteresis. */
  clearCondition: z.string().trim().min(1).max(1_000).nullable().default(null),
  limit: z.number().nullable(),
  /** Unit of value and limit, as it stands in sentences. */
  unit: z.string().max(16).default(""),
  /** Seconds for which the condition must hold before there is an alarm. */
  durationS: z.int().min(0).max(86_400).default(0),
  /** Seconds for which it must be over before the alarm ends. */
  clearAfterS: z.int().min(0).max(86_400).default(300),
  severity: Severity,
  /** Category under which an incident is reported; null: none. */
  incidentCategory: z.string().max(40).nullable(),
  /** Minutes before the alarm, and further factors, that its evidence keeps. */
  evidence: z
    .object({ minutes: z.int().min(1).max(1_440).default(30), factors: z.array(FactorCode).max(10).default([]) })
    .default({ minutes: 30, factors: [] }),
  enabled: z.boolean().default(true),
});
export type StreamRule = z.infer<typeof StreamRule>;

/** A version in force since `at`; alarms keep the version that raised them. */
export const RuleVersion = z.object({
  division: DivisionCode,
  version: z.int(),
  rule: StreamRule,
  at: Instant,
  by: z.string(),
});
export type RuleVersion = z.infer<typeof RuleVersion>;

export const RuleList = z.object({ items: z.array(RuleVersion) });
export type RuleList = z.infer<typeof RuleList>;

export const SaveRule = z.object({
  rule: StreamRule,
  /** The version that was looked at; 0 for a new rule. */
  expectedVersion: z.int().min(0),
});
export type SaveRule = z.input<typeof SaveRule>;

/** A fact or function that conditions may use. */
export const RuleFact = z.object({
  name: z.string(),
  type: z.enum(["number", "boolean", "string", "function"]),
  /** Which devices have it: all, those that measure, those that move. */
  of: z.enum(["all", "readings", "positions"]),
  label: LocalizedText,
});
export type RuleFact = z.infer<typeof RuleFact>;

export const RuleFactList = z.object({ items: z.array(RuleFact) });
export type RuleFactList = z.infer<typeof RuleFactList>;

/** What a rule, perhaps a draft, would have said to what a device sent. */
export const TestRule = z.object({ rule: StreamRule, deviceId: Id, from: Instant, to: Instant });
export type TestRule = z.input<typeof TestRule>;

export const WouldBeAlarm = z.object({
  startedAt: Instant,
  raisedAt: Instant,
  endedAt: Instant.nullable(),
  count: z.int(),
  point: Point.nullable(),
  /** What the condition read when the alarm was raised. */
  facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
});
export type WouldBeAlarm = z.infer<typeof WouldBeAlarm>;

export const RuleTestResult = z.object({
  readings: z.int(),
  positions: z.int(),
  /** The stretch held more than is replayed; `until` is how far it went. */
  until: Instant,
  alarms: z.array(WouldBeAlarm),
});
export type RuleTestResult = z.infer<typeof RuleTestResult>;
