import { Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { FactorCode, Protocol } from "./device.ts";

/** Real-time values, and those that the device itself averaged over ten minutes, an hour, a day. */
export const ReadingKind = z.enum(["rtd", "min", "hour", "day"]);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** Why a reading is to be taken with care. `clock`: kept under the time of arrival, because the device's clock is wrong. */
export const ReadingMark = z.enum(["late", "clock", "calibrating", "maintenance"]);
export type ReadingMark = z.infer<typeof ReadingMark>;

export const SeriesQuery = z.object({
  factor: FactorCode,
  kind: ReadingKind.default("rtd"),
  from: Instant,
  to: Instant,
  /** Seconds that one point stands for; left out, the smallest that gives 2,000 points at most. 0: every reading. */
  step: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400 * 31)
    .optional(),
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/** Readings of one step: `value` is their mean; with step 0 one reading. */
export const SeriesPoint = z.object({
  at: Instant,
  value: z.number(),
  min: z.number(),
  max: z.number(),
  count: z.int(),
  marks: z.array(ReadingMark),
  /** Worst data mark of HJ 212-2017 in the step; N is normal. */
  flag: z.string(),
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;

export const Series = z.object({
  deviceId: Id,
  factor: FactorCode,
  name: LocalizedText,
  unit: z.string(),
  kind: ReadingKind,
  step: z.int(),
  points: z.array(SeriesPoint),
});
export type Series = z.infer<typeof Series>;

export const FramesQuery = PageQuery.extend({ from: Instant.optional(), to: Instant.optional() });
export type FramesQuery = z.infer<typeof FramesQuery>;

/** A frame as it came over the line. `text` when it is printable, else `hex`. */
export const RawFrame = z.object({
  receivedAt: Instant,
  protocol: Protocol,
  size: z.int(),
  text: z.string().nullable(),
  hex: z.string().nullable(),
  decoded: z
    .object({ title: LocalizedText, fields: z.array(z.object({ name: z.string(), value: z.string() })) })
    .nullable(),
});
export type RawFrame = z.infer<typeof RawFrame>;

export const FramePage = page(RawFrame);
export type FramePage = z.infer<typeof FramePage>;
