import { dateInChina, type Work } from "@zhida/platform";
import type { IsoDate, LocalizedText } from "@zhida/platform/contract";
import { type BenefitsDeps, OWNER } from "../deps.ts";
import { commitBudget } from "../store/benefits.ts";
import { recordActions } from "../store/grant-actions.ts";
import { changeGrant } from "../store/grants.ts";
import { listInstalments, moveInstalments } from "../store/instalments.ts";
import type { BenefitRow, GrantRow, InstalmentRow } from "../store/tables.ts";
import { decisiveDay, periodOf } from "./periods.ts";

/**
 * The grant stops from `until` on: what was to be paid for periods decided on or after that day is called back where the bank does not
 * have it yet. Undefined when somebody changed the grant in between.
 */
export async function stopGrant(
  deps: BenefitsDeps,
  work: Work,
  { benefit, grant }: { benefit: BenefitRow; grant: GrantRow },
  stop: { until: IsoDate; by: string; reason: LocalizedText; state?: "stopped" | "declined" },
): Promise<GrantRow | undefined> {
  const state = stop.state ?? "stopped";
  const stopped = await changeGrant(work.db, grant, { state, until: stop.until, due_on: null, now: work.now });
  if (!stopped) return undefined;
  const later = (await listInstalments(work.db, grant.division, grant.id)).filter((each) =>
    isDecidedFrom(benefit, grant, each, stop.until),
  );
  await callBack(deps, work, benefit, later);
  await recordActions(work.db, { division: grant.division, at: work.now }, [
    { grantId: grant.id, event: state, by: stop.by, note: stop.reason },
  ]);
  return stopped;
}

/** Takes back what the bank does not have: held, due, or ordered and not yet handed over. Answers those it could take back. */
export async function callBack(
  { payments }: BenefitsDeps,
  work: Work,
  { division, policy }: Pick<BenefitRow, "division" | "policy">,
  instalments: readonly InstalmentRow[],
): Promise<InstalmentRow[]> {
  const references = instalments.filter(({ state }) => state === "ordered").map(({ id }) => id);
  const cancelled =
    references.length > 0 ? await payments.cancel(work, { owner: OWNER, division, references }) : new Set<string>();
  const back = instalments.filter(({ id, state }) => state === "held" || state === "due" || cancelled.has(id));
  await moveInstalments(
    work.db,
    division,
    back.map(({ id }) => ({ id, state: "reversed", account: null, paid_at: null, recovered_fen: null })),
  );
  const freed = Map.groupBy(
    back.filter(({ state }) => state !== "held"),
    ({ created_at }) => Number(dateInChina(created_at).slice(0, 4)),
  );
  for (const [year, own] of freed) {
    const fen = own.reduce((sum, { amount_fen }) => sum + amount_fen, 0);
    await commitBudget(work.db, { division, policy, year }, -fen);
  }
  return back;
}

function isDecidedFrom({ setup }: BenefitRow, grant: GrantRow, { period }: InstalmentRow, until: IsoDate): boolean {
  if (!setup.amount) return false;
  const start = setup.amount.period === "once" ? grant.since : startOf(period);
  return decisiveDay({ key: period, start, next: null }, grant.since) >= until;
}

/** First day of a period by its key: `2026-04`, `2026Q2`, `2026`; an adjustment's is that of its period. */
export function startOf(key: string): IsoDate {
  const period = key.split("+")[0] as string;
  const quarter = /^(\d{4})Q(\d)$/.exec(period);
  if (quarter)
    return periodOf("quarterly", `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}-01`).start;
  return period.length === 4 ? `${period}-01-01` : `${period}-01`;
}
