import { Id, Instant, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";

export const DocumentKind = z.enum([
  "receipt",
  "acceptance_notice",
  "supplement_notice",
  "rejection_notice",
  "completion_notice",
  "decision",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What is printed besides the kind's own wording. It is kept as issued and never changed. */
export const DocumentContent = z.object({
  /** Item the person applied for, e.g. 住房公积金提取. */
  item: LocalizedText,
  /** Person or enterprise addressed. */
  addressee: z.string().min(1).max(200),
  organisation: LocalizedText,
  /** Replaces the kind's standing paragraph. */
  statement: LocalizedText.optional(),
  fields: z.array(z.object({ label: LocalizedText, value: z.union([z.string(), LocalizedText]) })).max(40),
  /** Articles relied on. */
  legalBasis: z.array(z.string()).max(20).optional(),
  /** Where and until when one may object, e.g. 行政复议. */
  remedy: LocalizedText.optional(),
});
export type DocumentContent = z.infer<typeof DocumentContent>;

export const IssuedDocument = z.object({
  id: Id,
  caseId: Id,
  kind: DocumentKind,
  title: LocalizedText,
  verificationCode: z.string(),
  issuedAt: Instant,
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

/** What anybody who holds the code may see: enough to compare with the paper, no personal data in full. */
export const VerifiedDocument = z.object({
  verificationCode: z.string(),
  kind: DocumentKind,
  title: LocalizedText,
  caseNumber: z.string(),
  item: LocalizedText,
  organisation: LocalizedText,
  /** Masked: 林*梅. */
  addressee: z.string(),
  issuedAt: Instant,
});
export type VerifiedDocument = z.infer<typeof VerifiedDocument>;
