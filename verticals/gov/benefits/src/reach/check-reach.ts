import { dateInChina, transact, type Work } from "@zhida/platform";
import type { MissedReason } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { findBenefit } from "../store/benefits.ts";
import { insertMissed, reachOf, saveReachCheck, takeReachCheck } from "../store/reach.ts";
import type { BenefitRow, ReachCheckRow } from "../store/tables.ts";

const PAGE = 2000;

/**
 * Who was missed: everybody whom the policy fits today is held against everybody it reached. Page by page, each in a transaction; goes on
 * where a restart cut it off.
 */
export async function checkReach(deps: BenefitsDeps, work: Work): Promise<void> {
  await deps.matching.ready();
  while (await transact(work.db, (db) => checkPage(deps, { ...work, db, now: deps.clock.now() }))) {}
}

async function checkPage(deps: BenefitsDeps, work: Work): Promise<boolean> {
  const check = await takeReachCheck(work.db);
  if (!check) return false;
  const benefit = await findBenefit(work.db, check.division, check.policy);
  if (!benefit) return false;
  const day = dateInChina(work.now);
  const { items, next } = await deps.matching.matched(
    work,
    { policy: check.policy, version: check.version },
    { ...(check.position && { after: check.position }), limit: PAGE, day, divisions: [check.division] },
  );
  const { division, policy } = check;
  const keys = items.map(({ key }) => key);
  const reached = await reachOf(work.db, { division, policy, keys });
  const known = await knownKeys(deps, work, benefit, keys);
  const missed = items.flatMap(({ kind, key, division: town }) => {
    const reason = reasonOf(reached.get(key), known.has(key));
    return reason ? [{ subject_kind: kind, subject_key: key, town, reason }] : [];
  });
  const before = check.entitled - check.reached;
  await insertMissed(
    work.db,
    missed.map((each, i) => ({ division, check_id: check.id, number: before + i + 1, ...each })),
  );
  await saveReachCheck(work.db, {
    ...check,
    state: next ? "running" : "done",
    position: next,
    entitled: check.entitled + items.length,
    reached: check.reached + items.length - missed.length,
    missed: counted(check, missed),
    finished_at: next ? null : work.now,
  });
  return true;
}

type Reach = { state: string; held: boolean; due: boolean; failed: boolean };

function reasonOf(reach: Reach | undefined, isKnown: boolean): MissedReason | undefined {
  if (!reach || reach.state === "stopped") return isKnown ? "not_run" : "no_account";
  if (reach.state === "declined") return "declined";
  if (reach.state === "offered") return "not_answered";
  if (reach.failed) return "payment_failed";
  if (reach.held) return "budget";
  return reach.due ? "no_bank_account" : undefined;
}

async function knownKeys({ identity }: BenefitsDeps, work: Work, benefit: BenefitRow, keys: readonly string[]) {
  if (benefit.audience === "enterprise") {
    return new Set((await identity.findLegalEntitiesByCreditCodes(work, keys)).keys());
  }
  // A household, and a child, is told through somebody else: whether he is known shows when it is run.
  if (benefit.audience === "household" || benefit.setup.payee?.idNumber) return new Set(keys);
  return new Set((await identity.findPeopleByIdNumbers(work, keys)).keys());
}

function counted({ missed: before }: ReachCheckRow, missed: readonly { reason: MissedReason }[]) {
  const counts = { ...before };
  for (const { reason } of missed) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
