import { Id, Instant, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { CareKind } from "./care.ts";
import { GridCode, Worker } from "./duty.ts";

/** One question of a visit form. `alarm`: the answer that calls for a report (ticked, or the option of that value). */
export const VisitField = z.object({
  key: z.string(),
  label: LocalizedText,
  kind: z.enum(["choice", "check", "text", "number"]),
  required: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: LocalizedText })).default([]),
  alarm: z.string().nullable().default(null),
});
export type VisitField = z.infer<typeof VisitField>;

export const VisitForm = z.object({
  code: z.string(),
  version: z.int(),
  name: LocalizedText,
  kinds: z.array(CareKind),
  fields: z.array(VisitField),
});
export type VisitForm = z.infer<typeof VisitForm>;

export const VisitForms = z.object({ items: z.array(VisitForm) });
export type VisitForms = z.infer<typeof VisitForms>;

export const Answers = z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean()]));
export type Answers = z.infer<typeof Answers>;

export const RecordVisit = z.object({
  clientId: Id,
  careId: Id,
  form: z.string(),
  formVersion: z.int(),
  /** Nobody opened: what was asked stays unanswered and the visit stays due. */
  met: z.boolean().default(true),
  answers: Answers,
  place: z.object({ lon: z.number(), lat: z.number() }).nullable().default(null),
  at: Instant,
  note: z.string().trim().max(500).default(""),
});
export type RecordVisit = z.infer<typeof RecordVisit>;

export const Visit = z.object({
  id: Id,
  clientId: Id,
  careId: Id,
  careName: z.string(),
  careKind: CareKind,
  worker: Worker,
  grid: z.object({ code: GridCode, name: LocalizedText }),
  form: z.string(),
  met: z.boolean(),
  answers: Answers,
  /** Keys of the answers that call for a report. */
  alarms: z.array(z.string()),
  /** Metres between where the phone was and the home; null when it did not say. */
  distanceM: z.int().nullable(),
  at: Instant,
  note: z.string(),
});
export type Visit = z.infer<typeof Visit>;

export const VisitPage = page(Visit);
export type VisitPage = z.infer<typeof VisitPage>;

export const VisitQuery = PageQuery.extend({ careId: Id.optional() });
export type VisitQuery = z.infer<typeof VisitQuery>;
