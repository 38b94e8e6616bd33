import { Id, Instant, IsoDate, page } from "@zhida/platform/contract";
import { z } from "zod";
import { ConsumerCode, PurposeCode } from "./agreement.ts";
import { DatasetCode } from "./dataset.ts";

/** A person's standing permission for one consumer, purpose and dataset; it can be taken back at any time (个人信息保护法 art. 15). */
export const ConsentGrant = z.object({
  consumer: ConsumerCode,
  purpose: PurposeCode,
  datasets: z.array(DatasetCode).min(1).max(50),
  /** Last day on which it holds; null: until taken back. */
  validTo: IsoDate.nullable().default(null),
});
export type ConsentGrant = z.input<typeof ConsentGrant>;

export const Consent = z.object({
  id: Id,
  consumer: ConsumerCode,
  purpose: PurposeCode,
  dataset: DatasetCode,
  grantedAt: Instant,
  validTo: IsoDate.nullable(),
  revokedAt: Instant.nullable(),
});
export type Consent = z.infer<typeof Consent>;
export const ConsentPage = page(Consent);
export const ConsentList = z.object({ items: z.array(Consent) });
