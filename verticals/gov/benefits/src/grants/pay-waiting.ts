import { dateInChina, transact, type Work } from "@zhida/platform";
import type { BenefitsDeps } from "../deps.ts";
import { commitBudget, lockBudget } from "../store/benefits.ts";
import { listGrantsOfSubjects } from "../store/grants.ts";
import { listWaitingInstalments, moveInstalments } from "../store/instalments.ts";
import type { BenefitRow } from "../store/tables.ts";
import { decideInForce } from "./decide.ts";
import { paymentOf } from "./order-instalments.ts";
import { partiesOf, payeeFacts } from "./parties.ts";

const BATCH = 500;

/**
 * Pays what waits: `held` as far as the budget now reaches, oldest first, and `due` for whom an account is known by now. Answers how
 * many were ordered.
 */
export async function payWaiting(
  deps: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  states: readonly Waiting[] = ["held", "due"],
): Promise<number> {
  let ordered = 0;
  for (const state of states) {
    let after: string | undefined;
    do {
      const page = await transact(work.db, (db) => payPage(deps, { ...work, db }, benefit, { state, after }));
      ordered += page.ordered;
      after = page.next;
    } while (after !== undefined);
  }
  return ordered;
}

export type Waiting = "held" | "due";

async function payPage(
  deps: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  { state, after }: { state: Waiting; after: string | undefined },
): Promise<{ ordered: number; next: string | undefined }> {
  const { division, policy } = benefit;
  const year = Number(dateInChina(work.now).slice(0, 4));
  const budget = await lockBudget(work.db, division, policy, year);
  const waiting = await listWaitingInstalments(work.db, { division, policy, state, after, limit: BATCH });
  if (waiting.length === 0) return { ordered: 0, next: undefined };
  let left = budget ? budget.limit_fen - budget.committed_fen : 0;
  const covered: typeof waiting = [];
  for (const each of waiting) {
    if (state === "held" && each.amount_fen > left) break;
    left -= each.amount_fen;
    covered.push(each);
  }
  const keys = covered.map(({ subject_key }) => subject_key);
  const grants = new Map(
    (await listGrantsOfSubjects(work.db, { division, policy, keys })).map((grant) => [grant.id, grant]),
  );
  const day = dateInChina(work.now);
  const answers = await decideInForce(deps, work, policy, keys, { day, facts: payeeFacts(benefit) });
  const parties = await partiesOf(deps, work, benefit, answers);
  const moves = covered.map((each) => ({ each, party: parties.get(each.subject_key) }));
  await moveInstalments(
    work.db,
    division,
    moves.map(({ each, party }) => ({
      id: each.id,
      state: party?.account ? ("ordered" as const) : ("due" as const),
      account: party?.account ?? null,
      paid_at: null,
      recovered_fen: null,
    })),
  );
  if (state === "held") {
    const fen = covered.reduce((sum, { amount_fen }) => sum + amount_fen, 0);
    await commitBudget(work.db, { division, policy, year }, fen);
  }
  const payments = moves.flatMap(({ each, party }) => {
    const grant = grants.get(each.grant_id);
    if (!party?.account || !grant) return [];
    const wanted = {
      id: each.id,
      grantId: grant.id,
      subjectKey: grant.subject_key,
      subjectId: grant.subject_id,
      personId: grant.person_id,
      payee: party.payee,
      period: each.period,
      amountFen: each.amount_fen,
      bank: party.bank,
    };
    return [paymentOf(benefit, wanted, party.account)];
  });
  await deps.payments.order(work, payments);
  const next = covered.length < waiting.length || waiting.length < BATCH ? undefined : waiting.at(-1)?.id;
  return { ordered: payments.length, next };
}
