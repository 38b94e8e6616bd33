import { Id, Instant } from "@zhida/platform/contract";
import { z } from "zod";

/** A partner's key to file reports through Open311. The key itself is shown once, when it is issued. */
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** The first characters, to tell keys apart. */
  prefix: z.string(),
  requestsPerMinute: z.int(),
  issuedAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

export const ApiKeys = z.object({ items: z.array(ApiKey) });
export type ApiKeys = z.infer<typeof ApiKeys>;

export const IssueApiKey = z.object({
  name: z.string().trim().min(1).max(60),
  requestsPerMinute: z.int().min(1).max(6_000).default(60),
});
export type IssueApiKey = z.infer<typeof IssueApiKey>;

export const IssuedApiKey = ApiKey.extend({ key: z.string() });
export type IssuedApiKey = z.infer<typeof IssuedApiKey>;

/** What came with a report besides the incident. `mediaUrl` leads to the partner's own site and was not looked at by us. */
export const PartnerReport = z.object({
  partner: z.string(),
  email: z.string().nullable(),
  accountId: z.string().nullable(),
  deviceId: z.string().nullable(),
  mediaUrl: z.string().nullable(),
});
export type PartnerReport = z.infer<typeof PartnerReport>;
