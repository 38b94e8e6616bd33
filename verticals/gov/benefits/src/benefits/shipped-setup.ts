import type { PolicyPack } from "../contract/policy-pack.ts";
import type { BenefitSetup } from "../contract.ts";

/** How a shipped policy is delivered until the county decides otherwise: money goes to the account that the bank registry knows. */
export function shippedSetup(pack: PolicyPack): BenefitSetup {
  return {
    mode: pack.mode,
    kind: pack.kind,
    amount: pack.amount ? { decision: pack.amount.decision, period: pack.amount.period } : null,
    payee: pack.kind === "payment" ? payees[pack.audience] : null,
    duties: pack.kind === "payment" && pack.mode !== "information" ? TELL_CHANGES : null,
    serviceItem: pack.serviceItem ?? null,
  };
}

const payees = {
  person: { account: "person.payoutAccount", bank: "person.payoutBank" },
  household: { idNumber: "household.headIdNumber", account: "household.payoutAccount", bank: "household.payoutBank" },
  enterprise: { account: "enterprise.payoutAccount", bank: "enterprise.payoutBank" },
} as const;

const TELL_CHANGES = {
  zh: "情况有变化、不再符合条件时，请及时告知；多发的款项需要退回。",
  en: "Tell us when something changes and the conditions are no longer met; what was paid too much is to be paid back.",
};
