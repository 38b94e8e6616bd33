import { Id, Instant, IsoDate, LocalizedText, PageQuery, page } from "@zhida/platform/contract";
import { z } from "zod";
import { DatasetCode, FieldName, OrganisationRef } from "./dataset.ts";

export const CorrectionState = z.enum(["open", "accepted", "rejected"]);
export type CorrectionState = z.infer<typeof CorrectionState>;

/** What the person says is wrong (个人信息保护法 art. 46). Without `recordId` the registry holds nothing and should. */
export const CorrectionRequest = z.object({
  dataset: DatasetCode,
  recordId: Id.nullable().default(null),
  field: FieldName,
  claimedValue: z.union([z.string().max(500), z.number(), z.boolean()]),
  reason: z.string().trim().min(1).max(1000),
  caseRef: z.string().max(80).optional(),
});
export type CorrectionRequest = z.input<typeof CorrectionRequest>;

export const Correction = z.object({
  id: Id,
  dataset: z.object({ code: DatasetCode, name: LocalizedText }),
  owner: OrganisationRef,
  recordId: Id.nullable(),
  field: z.object({ name: FieldName, title: LocalizedText }),
  /** What the registry said when the request came in. */
  currentValue: z.unknown(),
  claimedValue: z.unknown(),
  reason: z.string(),
  caseRef: z.string().nullable(),
  state: CorrectionState,
  subject: z.object({ kind: z.enum(["person", "legal_entity"]), key: z.string() }),
  requestedBy: z.string(),
  requestedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  note: z.string().nullable(),
});
export type Correction = z.infer<typeof Correction>;
export const CorrectionPage = page(Correction);

export const CorrectionQuery = PageQuery.extend({
  dataset: DatasetCode.optional(),
  state: CorrectionState.optional(),
});
export type CorrectionQuery = z.infer<typeof CorrectionQuery>;

export const CorrectionDecision = z.object({
  accept: z.boolean(),
  /** The value the registry takes; the claimed one unless the owner found another. */
  value: z.union([z.string().max(500), z.number(), z.boolean()]).optional(),
  /** From which day on the value holds; today when absent, never before the record itself. */
  holdsFrom: IsoDate.optional(),
  note: z.string().trim().min(1).max(500),
});
export type CorrectionDecision = z.infer<typeof CorrectionDecision>;
