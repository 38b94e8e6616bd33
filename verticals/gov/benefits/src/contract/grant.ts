import { PolicyCode, SubjectKind } from "@zhida/matching/contract";
import { RecoveryState } from "@zhida/payments/contract";
import { Fen, Id, Instant, IsoDate, LocalizedText, page } from "@zhida/platform/contract";
import { z } from "zod";
import { BenefitKind, BenefitPeriod, PolicyMode } from "./policy-pack.ts";

/**
 * offered: waits for a word of the person (confirm once, or apply) · active: granted · declined: by the person, may be taken back ·
 * stopped: the conditions are met no more · ended: used up, a single payment made.
 */
export const GrantState = z.enum(["offered", "active", "declined", "stopped", "ended"]);
export type GrantState = z.infer<typeof GrantState>;

/** due: no account is known yet · held: the budget is used up · reversed: called back before the bank had it. */
export const InstalmentState = z.enum(["due", "held", "ordered", "paid", "failed", "reversed"]);
export type InstalmentState = z.infer<typeof InstalmentState>;

/** One period's money. `period`: `2026-04`, `2026Q2`, `2026` or `once`; an adjustment ends in `+` and its number. */
export const Instalment = z.object({
  id: Id,
  period: z.string(),
  amountFen: Fen,
  state: InstalmentState,
  settlesOn: IsoDate.nullable(),
  paidAt: Instant.nullable(),
  account: z.string().nullable(),
});
export type Instalment = z.infer<typeof Instalment>;

export const GrantEvent = z.enum([
  "offered",
  "granted",
  "confirmed",
  "declined",
  "resumed",
  "renewed",
  "kept",
  "stopped",
  "adjusted",
  "recovered",
  "appealed",
  "appeal_decided",
]);
export type GrantEvent = z.infer<typeof GrantEvent>;

export const GrantAction = z.object({
  id: Id,
  event: GrantEvent,
  /** `system`, or the name of who did it. */
  by: z.string(),
  at: Instant,
  note: LocalizedText.nullable(),
});
export type GrantAction = z.infer<typeof GrantAction>;

export const AppealState = z.enum(["open", "upheld", "rejected"]);
export type AppealState = z.infer<typeof AppealState>;

export const Appeal = z.object({
  id: Id,
  policy: PolicyCode,
  policyName: LocalizedText,
  grantId: Id.nullable(),
  name: z.string(),
  text: z.string(),
  state: AppealState,
  createdAt: Instant,
  /** Last day to decide: fifteen working days. */
  dueOn: IsoDate,
  decision: z.string().nullable(),
  decidedAt: Instant.nullable(),
});
export type Appeal = z.infer<typeof Appeal>;
export const AppealPage = page(Appeal);

export const Grant = z.object({
  id: Id,
  policy: PolicyCode,
  policyVersion: z.int(),
  name: LocalizedText,
  kind: BenefitKind,
  period: BenefitPeriod.nullable(),
  subject: z.object({ kind: SubjectKind, name: z.string(), key: z.string() }),
  division: z.string(),
  department: z.object({ code: z.string(), name: LocalizedText }),
  state: GrantState,
  /** How it came: by itself, after a word of the person. */
  mode: PolicyMode,
  /** First day for which it is granted. */
  since: IsoDate,
  until: IsoDate.nullable(),
  /** The amount of a period, when there is one. */
  amountFen: Fen.nullable(),
  duties: LocalizedText.nullable(),
  serviceItem: z.string().nullable(),
  /** Plain sentences: why. */
  reasons: z.array(LocalizedText),
  updatedAt: Instant,
  version: z.int(),
});
export type Grant = z.infer<typeof Grant>;
export const GrantPage = page(Grant);

export const GrantDetail = Grant.extend({
  instalments: z.array(Instalment),
  history: z.array(GrantAction),
  recoveries: z.array(
    z.object({
      id: Id,
      amountFen: Fen,
      reason: LocalizedText,
      dueOn: IsoDate,
      state: RecoveryState,
    }),
  ),
  appeals: z.array(Appeal),
  may: z.object({
    confirm: z.boolean(),
    decline: z.boolean(),
    resume: z.boolean(),
    appeal: z.boolean(),
    stop: z.boolean(),
  }),
});
export type GrantDetail = z.infer<typeof GrantDetail>;

/** Send back the version that was read, so that a second click or another screen cannot undo it. */
export const ChangeGrant = z.strictObject({ version: z.int(), note: z.string().trim().max(500).optional() });
export const StopGrant = z.strictObject({ version: z.int(), note: z.string().trim().min(5).max(500) });
/** Against a grant that ended, or for a policy that never reached the person. */
export const NewAppeal = z.strictObject({
  policy: PolicyCode,
  grantId: Id.optional(),
  text: z.string().trim().min(10).max(2000),
});
export const DecideAppeal = z.strictObject({
  outcome: z.enum(["upheld", "rejected"]),
  decision: z.string().trim().min(5).max(2000),
});
