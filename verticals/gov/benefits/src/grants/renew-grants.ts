import { dateInChina, transact, type Work } from "@zhida/platform";
import type { BenefitsDeps } from "../deps.ts";
import { findBenefit } from "../store/benefits.ts";
import { recordActions } from "../store/grant-actions.ts";
import { listGrantsDue, moveDue } from "../store/grants.ts";
import { noteReviews } from "../store/reviews.ts";
import type { BenefitRow, GrantRow } from "../store/tables.ts";
import { amountIn } from "./amount.ts";
import { decideInForce } from "./decide.ts";
import { orderInstalments } from "./order-instalments.ts";
import { partiesOf, payeeFacts } from "./parties.ts";
import { periodOf } from "./periods.ts";

const BATCH = 500;

/** Pays the period that has begun to everybody who is still entitled; whoever is not is reviewed. Answers how many were renewed. */
export async function renewGrants(deps: BenefitsDeps, work: Work): Promise<number> {
  let renewed = 0;
  for (;;) {
    const taken = await transact(work.db, async (db) => {
      const tx = { ...work, db };
      const due = await listGrantsDue(db, { today: dateInChina(work.now), limit: BATCH });
      for (const [key, grants] of Map.groupBy(due, ({ division, policy }) => `${division} ${policy}`)) {
        const [division, policy] = key.split(" ") as [string, string];
        const benefit = await findBenefit(db, division, policy);
        if (benefit) renewed += await renewOf(deps, tx, benefit, grants);
      }
      return due.length;
    });
    if (taken < BATCH) return renewed;
  }
}

async function renewOf(
  deps: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  grants: readonly GrantRow[],
): Promise<number> {
  const { division, policy, setup } = benefit;
  const today = dateInChina(work.now);
  const amount = setup.amount;
  if (!amount || !benefit.active) {
    await moveDue(
      work.db,
      division,
      grants.map(({ id }) => ({ id, dueOn: null, amountFen: null })),
    );
    return 0;
  }
  const keys = grants.map(({ subject_key }) => subject_key);
  const answers = await decideInForce(deps, work, policy, keys, {
    day: today,
    decisions: [amount.decision],
    facts: payeeFacts(benefit),
  });
  const parties = await partiesOf(deps, work, benefit, answers);
  const period = periodOf(amount.period, today);
  const standing = grants.filter(({ subject_key }) => answers.get(subject_key)?.verdict === "eligible");
  const amountOf = ({ subject_key }: GrantRow) => {
    const decided = answers.get(subject_key);
    return decided ? amountIn(setup, decided) : null;
  };
  if (setup.kind === "payment") {
    await orderInstalments(
      deps,
      work,
      benefit,
      standing.map((grant) => ({
        grantId: grant.id,
        subjectKey: grant.subject_key,
        subjectId: grant.subject_id,
        personId: grant.person_id,
        payee: parties.get(grant.subject_key)?.payee ?? grant.subject_name,
        period: period.key,
        amountFen: amountOf(grant) ?? 0,
        account: parties.get(grant.subject_key)?.account,
        bank: parties.get(grant.subject_key)?.bank,
      })),
    );
  }
  await moveDue(
    work.db,
    division,
    grants.map((grant) => ({ id: grant.id, dueOn: period.next, amountFen: amountOf(grant) })),
  );
  await recordActions(
    work.db,
    { division, at: work.now },
    standing.map(({ id: grantId }) => ({ grantId, event: "renewed", by: "system" })),
  );
  const entitled = new Set(standing);
  const lapsed = grants.filter((grant) => !entitled.has(grant));
  await noteReviews(
    work.db,
    lapsed.map(({ subject_key }) => ({ division, policy, subject_key, from_day: today, noted_on: today })),
  );
  return standing.length;
}
