import { dateInChina, newId, type Work } from "@zhida/platform";
import { type BenefitsDeps, OWNER } from "../deps.ts";
import { commitBudget, lockBudget } from "../store/benefits.ts";
import { insertInstalments, isAnyHeld, type NewInstalment, periodsTaken } from "../store/instalments.ts";
import type { BenefitRow } from "../store/tables.ts";

export type WantedInstalment = {
  grantId: string;
  subjectKey: string;
  subjectId: string;
  personId: string | null;
  payee: string;
  /** `2026-04`; the same period of the same grant is paid once. */
  period: string;
  amountFen: number;
  account: string | undefined;
  bank: string | undefined;
};

export type Ordered = { grantId: string; instalmentId: string; amountFen: number; state: NewInstalment["state"] };

/**
 * Books instalments and orders their payment within the year's budget, in the order given. What the budget does not cover is held,
 * and so is everything behind it, today and later: nobody is passed over by somebody cheaper. Without a budget everything is held.
 */
export async function orderInstalments(
  { payments }: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  wanted: readonly WantedInstalment[],
): Promise<Ordered[]> {
  if (wanted.length === 0) return [];
  const { division, policy } = benefit;
  const taken = await periodsTaken(work.db, division, wanted);
  const open = wanted.filter(({ grantId, period, amountFen }) => amountFen > 0 && !taken.has(`${grantId}:${period}`));
  if (open.length === 0) return [];
  const year = Number(dateInChina(work.now).slice(0, 4));
  const budget = await lockBudget(work.db, division, policy, year);
  const isQueue = await isAnyHeld(work.db, division, policy);
  let left = budget && !isQueue ? budget.limit_fen - budget.committed_fen : -1;
  const planned = open.map((each) => {
    left = each.amountFen > left ? -1 : left - each.amountFen;
    const state: NewInstalment["state"] = left < 0 ? "held" : each.account ? "ordered" : "due";
    return { ...each, id: newId(), state };
  });
  const rows = planned.map(({ id, grantId, period, amountFen, state, account }) => ({
    id,
    grant_id: grantId,
    period,
    amount_fen: amountFen,
    state,
    account: account ?? null,
  }));
  const written = await insertInstalments(work.db, { division, policy, now: work.now }, rows);
  const booked = planned.filter(({ id }) => written.has(id));
  const committed = booked.filter(({ state }) => state !== "held");
  if (committed.length > 0) {
    const sum = committed.reduce((fen, { amountFen }) => fen + amountFen, 0);
    await commitBudget(work.db, { division, policy, year }, sum);
  }
  await payments.order(
    work,
    committed.flatMap((each) => (each.account ? paymentOf(benefit, each, each.account) : [])),
  );
  return booked.map(({ grantId, id: instalmentId, amountFen, state }) => ({ grantId, instalmentId, amountFen, state }));
}

export function paymentOf(
  { division, policy, name, department }: Pick<BenefitRow, "division" | "policy" | "name" | "department">,
  each: Omit<WantedInstalment, "account"> & { id: string },
  account: string,
) {
  return {
    owner: OWNER,
    division,
    reference: each.id,
    businessKey: `${policy}:${each.subjectKey}:${each.period}`,
    title: name,
    department,
    subjectId: each.subjectId,
    ...(each.personId && { personId: each.personId }),
    payee: each.payee,
    amountFen: each.amountFen,
    account,
    ...(each.bank && { bank: each.bank }),
    link: `/benefits/${each.grantId}`,
  };
}
