import { dateInChina, type Work } from "@zhida/platform";
import type { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { addWorkdays } from "@zhida/workdays";
import { type BenefitsDeps, OWNER } from "../deps.ts";
import { recordActions } from "../store/grant-actions.ts";
import { listInstalments, moveInstalments } from "../store/instalments.ts";
import type { BenefitRow, GrantRow, InstalmentRow } from "../store/tables.ts";
import { amountIn } from "./amount.ts";
import { decideInForce } from "./decide.ts";
import { orderInstalments } from "./order-instalments.ts";
import { partiesOf, payeeFacts } from "./parties.ts";
import { decisiveDay, type Period, periodOf, periodsBetween } from "./periods.ts";
import { callBack } from "./stop-grant.ts";

/** Working days to pay back in. */
const REPAY_WITHIN = 30;

type Reckoned = { benefit: BenefitRow; grant: GrantRow };

export type Reconciled = { orderedFen: number; recoveredFen: number; calledBackFen: number };

/**
 * Decides every period since `from` again by what the registries now say of it, and books the difference: more is paid, what the bank
 * does not have is called back, what was paid without a right to it is asked back.
 */
export async function reconcileGrant(
  deps: BenefitsDeps,
  work: Work,
  { benefit, grant }: Reckoned,
  { from, reason }: { from: IsoDate; reason: LocalizedText },
): Promise<Reconciled> {
  const done: Reconciled = { orderedFen: 0, recoveredFen: 0, calledBackFen: 0 };
  const { amount, kind } = benefit.setup;
  if (!amount || kind !== "payment") return done;
  const today = dateInChina(work.now);
  const begin = from < grant.since ? grant.since : from;
  const periods =
    amount.period === "once"
      ? [{ key: "once", start: grant.since, next: null }]
      : periodsBetween(amount.period, periodOf(amount.period, begin).start, today);
  const ofPeriod = Map.groupBy(
    await listInstalments(work.db, grant.division, grant.id),
    (each) => each.period.split("+")[0] as string,
  );
  for (const period of periods) {
    const ever = ofPeriod.get(period.key) ?? [];
    const instalments = ever.filter(({ state }) => state !== "reversed");
    const expected = await expectedFen(deps, work, { benefit, grant }, period);
    const have = instalments.reduce((fen, each) => fen + each.amount_fen - each.recovered_fen, 0);
    if (expected.fen === have) continue;
    const back = new Set(expected.fen < have ? await callBack(deps, work, benefit, instalments) : []);
    const calledBack = [...back].reduce((sum, { amount_fen }) => sum + amount_fen, 0);
    done.calledBackFen += calledBack;
    const left = have - calledBack;
    if (left > expected.fen) {
      done.recoveredFen += await recover(
        deps,
        work,
        { benefit, grant },
        instalments.filter((each) => !back.has(each)),
        left - expected.fen,
        reason,
      );
    } else if (left < expected.fen) {
      const key = ever.length === 0 ? period.key : `${period.key}+${ever.length}`;
      const ordered = await orderInstalments(deps, work, benefit, [
        {
          grantId: grant.id,
          subjectKey: grant.subject_key,
          subjectId: grant.subject_id,
          personId: grant.person_id,
          payee: expected.payee ?? grant.subject_name,
          period: key,
          amountFen: expected.fen - left,
          account: expected.account,
          bank: expected.bank,
        },
      ]);
      done.orderedFen += ordered.reduce((fen, each) => fen + each.amountFen, 0);
    }
  }
  await record(work, grant, done, reason);
  return done;
}

type Expected = { fen: number; payee: string | undefined; account: string | undefined; bank: string | undefined };

/**
 * What a period is worth: what the registries now say of its decisive day; in the period that today lies in also more, when the facts of
 * today give more. What ends within a period does not shorten it.
 */
async function expectedFen(deps: BenefitsDeps, work: Work, of: Reckoned, period: Period): Promise<Expected> {
  const today = dateInChina(work.now);
  const day = decisiveDay(period, of.grant.since);
  const then = await worthOn(deps, work, of, day);
  if (day >= today || (period.next !== null && period.next <= today) || period.key === "once") return then;
  const now = await worthOn(deps, work, of, today);
  return now.fen > then.fen ? now : then;
}

async function worthOn(deps: BenefitsDeps, work: Work, { benefit, grant }: Reckoned, day: IsoDate): Promise<Expected> {
  const answers = await decideInForce(deps, work, benefit.policy, [grant.subject_key], {
    day,
    decisions: benefit.setup.amount ? [benefit.setup.amount.decision] : [],
    facts: payeeFacts(benefit),
    asOf: day < dateInChina(work.now),
  });
  const decided = answers.get(grant.subject_key);
  const party = (await partiesOf(deps, work, benefit, answers)).get(grant.subject_key);
  const fen = decided?.verdict === "eligible" ? (amountIn(benefit.setup, decided) ?? 0) : 0;
  return { fen, payee: party?.payee, account: party?.account, bank: party?.bank };
}

/** Asks back from the newest of a period's instalments on; answers how much. */
async function recover(
  { payments }: BenefitsDeps,
  work: Work,
  { benefit, grant }: Reckoned,
  instalments: readonly InstalmentRow[],
  fen: number,
  reason: LocalizedText,
): Promise<number> {
  let left = fen;
  const paid = instalments.filter(({ state }) => state === "paid" || state === "ordered").toReversed();
  for (const each of paid) {
    const share = Math.min(left, each.amount_fen - each.recovered_fen);
    if (share <= 0) continue;
    left -= share;
    const recovered = each.recovered_fen + share;
    await moveInstalments(work.db, grant.division, [
      { id: each.id, state: each.state, account: null, paid_at: null, recovered_fen: recovered },
    ]);
    await payments.recover(work, [
      {
        owner: OWNER,
        division: grant.division,
        reference: each.id,
        businessKey: `${benefit.policy}:${grant.subject_key}:${each.period}:${recovered}`,
        title: benefit.name,
        reason,
        department: benefit.department,
        subjectId: grant.subject_id,
        ...(grant.person_id && { personId: grant.person_id }),
        payer: grant.subject_name,
        amountFen: share,
        dueOn: addWorkdays(dateInChina(work.now), REPAY_WITHIN),
        link: `/benefits/${grant.id}`,
      },
    ]);
  }
  return fen - left;
}

const record = (work: Work, grant: GrantRow, done: Reconciled, reason: LocalizedText) =>
  recordActions(work.db, { division: grant.division, at: work.now }, [
    ...(done.orderedFen > 0 ? [{ grantId: grant.id, event: "adjusted" as const, by: "system", note: reason }] : []),
    ...(done.recoveredFen > 0 ? [{ grantId: grant.id, event: "recovered" as const, by: "system", note: reason }] : []),
  ]);
