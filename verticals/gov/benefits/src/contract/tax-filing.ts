import { PolicyCode } from "@zhida/matching/contract";
import { Fen, Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/** A quarter such as `2026Q1`. */
export const Quarter = z.string().regex(/^\d{4}Q[1-4]$/);
export type Quarter = z.infer<typeof Quarter>;

/** What an enterprise is about to file, filled in from what the tax bureau knows, and what it gets by itself. */
export const TaxFilingPreview = z.object({
  quarter: Quarter,
  enterprise: z.object({ name: z.string(), creditCode: z.string() }),
  salesFen: Fen,
  /** Tax at the rate that applies before any relief. */
  taxFen: Fen,
  reliefs: z.array(
    z.object({
      policy: PolicyCode,
      name: LocalizedText,
      reasons: z.array(LocalizedText),
      source: z.string().nullable(),
      savedFen: Fen,
    }),
  ),
  /** What stands in the way of a relief, one condition away. */
  almost: z.array(z.object({ policy: PolicyCode, name: LocalizedText, reason: LocalizedText })),
  payableFen: Fen,
  filed: z.object({ id: Id, at: Instant }).nullable(),
});
export type TaxFilingPreview = z.infer<typeof TaxFilingPreview>;

export const FileTax = z.strictObject({ quarter: Quarter, salesFen: z.int().min(0).max(1_000_000_000_000) });
export type FileTax = z.infer<typeof FileTax>;

export const TaxFiling = z.object({
  id: Id,
  quarter: Quarter,
  salesFen: Fen,
  taxFen: Fen,
  reliefFen: Fen,
  payableFen: Fen,
  reliefs: z.array(z.object({ policy: PolicyCode, version: z.int(), name: LocalizedText, savedFen: Fen })),
  filedAt: Instant,
});
export type TaxFiling = z.infer<typeof TaxFiling>;
export const TaxFilingPage = page(TaxFiling);
