import { PolicyCode, SubjectKind } from "@zhida/matching/contract";
import { Fen, Id, Instant, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";

/**
 * queued → running → done. held: the money in sight exceeds the budget, nothing more is granted until it is raised.
 * cancelled: superseded by a newer version, or called off while held.
 */
export const CampaignState = z.enum(["queued", "running", "held", "done", "cancelled"]);
export type CampaignState = z.infer<typeof CampaignState>;

/** A published version brought to everybody whom it concerns. */
export const Campaign = z.object({
  id: Id,
  policy: PolicyCode,
  name: LocalizedText,
  version: z.int(),
  state: CampaignState,
  /** Who wrote and who approved the version; null when it shipped with the county. */
  author: z.string().nullable(),
  approver: z.string().nullable(),
  progress: z.object({
    done: z.int(),
    total: z.int().nullable(),
    granted: z.int(),
    offered: z.int(),
    kept: z.int(),
    stopped: z.int(),
    notified: z.int(),
    moneyFen: Fen,
  }),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
});
export type Campaign = z.infer<typeof Campaign>;
export const CampaignPage = page(Campaign);

/**
 * Why somebody entitled has not been reached: no account to sign in with, no bank account known, he declined, offered and not answered,
 * the budget is used up, the bank refused, or it has not been run for him yet.
 */
export const MissedReason = z.enum([
  "no_account",
  "no_bank_account",
  "declined",
  "not_answered",
  "budget",
  "payment_failed",
  "not_run",
]);
export type MissedReason = z.infer<typeof MissedReason>;

/** Who was missed: everybody a policy fits, held against everybody it reached. */
export const ReachCheck = z.object({
  id: Id,
  policy: PolicyCode,
  version: z.int(),
  state: z.enum(["queued", "running", "done"]),
  entitled: z.int(),
  reached: z.int(),
  missed: z.array(z.object({ reason: MissedReason, count: z.int() })),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});
export type ReachCheck = z.infer<typeof ReachCheck>;

export const MissedSubject = z.object({
  number: z.int(),
  kind: SubjectKind,
  maskedKey: z.string(),
  division: z.string(),
  reason: MissedReason,
});
export type MissedSubject = z.infer<typeof MissedSubject>;
export const MissedSubjectPage = page(MissedSubject);
