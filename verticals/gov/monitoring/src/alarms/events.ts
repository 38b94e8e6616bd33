import { Point } from "@zhida/places/contract";
import { defineEvent } from "@zhida/platform";
import { DivisionCode, Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { DeviceKind, FactValue, RuleCode, RuleKind, Severity, Suspect } from "../contract.ts";

/** The small part of the evidence that travels; the whole is kept with the alarm. */
export const AlarmFacts = z.object({
  condition: z.string(),
  limit: z.number().nullable(),
  unit: z.string(),
  facts: z.record(z.string(), FactValue),
  startedAt: Instant,
  raisedAt: Instant,
});

/** A device has begun to break a rule; the subject is the alarm. What goes on, or begins again soon, is not told again. */
export const alarmRaised = defineEvent(
  "monitoring.alarm-raised",
  z.object({
    alarmId: Id,
    division: DivisionCode,
    rule: RuleCode,
    kind: RuleKind,
    severity: Severity,
    title: LocalizedText,
    description: LocalizedText,
    point: Point.nullable(),
    deviceId: Id,
    deviceKind: DeviceKind,
    deviceName: LocalizedText,
    /** Under which an incident is to be reported; null: none. */
    category: z.string().nullable(),
    evidence: AlarmFacts,
    suspects: z.array(Suspect),
  }),
);

/** It is over; the subject is the alarm. */
export const alarmEnded = defineEvent(
  "monitoring.alarm-ended",
  z.object({ alarmId: Id, division: DivisionCode, incidentId: Id.nullable(), endedAt: Instant, count: z.int() }),
);

/** A camera has taken a photo for an alarm; the subject is the alarm, `photo` the key of the blob. */
export const alarmPhotographed = defineEvent(
  "monitoring.alarm-photographed",
  z.object({ alarmId: Id, division: DivisionCode, deviceId: Id, photo: Id, type: z.string(), bytes: z.int() }),
);
