import type { PolicyChoice } from "@zhida/matching";
import type { SubjectRef } from "@zhida/matching/contract";
import { dateInChina, type Work } from "@zhida/platform";
import type { IsoDate } from "@zhida/platform/contract";
import type { BenefitForecast } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { amountIn } from "../grants/amount.ts";
import { listBudgets } from "../store/benefits.ts";
import type { BenefitRow } from "../store/tables.ts";

/** Beyond this the money is reckoned from as many people taken evenly, and the forecast says so. */
const SAMPLE = 5000;

/** Who gains and loses by a version and what it costs in a period, by town, before anybody publishes it. */
export async function forecast(
  deps: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  { version, on }: { version: number; on?: IsoDate },
): Promise<BenefitForecast> {
  const { division, policy } = benefit;
  const day = on ?? dateInChina(work.now);
  const after = { policy, version };
  const before = benefit.policy_version ? { policy, version: benefit.policy_version } : undefined;
  const divisions = [division];
  const scanned = await deps.matching.scan(work, after, { day, divisions });
  const change = before ? await deps.matching.differ(work, before, after, { day, limit: 0 }) : undefined;
  const [money, moneyBefore] = await Promise.all([
    moneyOf(deps, work, benefit, after, day),
    before ? moneyOf(deps, work, benefit, before, day) : undefined,
  ]);
  const [budget] = await listBudgets(work.db, { division, policies: [policy], year: Number(day.slice(0, 4)) });
  const gained = change ? change.gained.total : scanned.total;
  const lost = change?.lost.total ?? 0;
  const left = budget ? budget.limit_fen - budget.committed_fen : null;
  const more = Math.max(0, money.fen - (moneyBefore?.fen ?? 0));
  const byTown = new Map<string, { gained: number; lost: number }>();
  const town = (code: string) => byTown.get(code) ?? byTown.set(code, { gained: 0, lost: 0 }).get(code)!;
  for (const { division: code, matched } of scanned.byDivision) if (matched > 0) town(code);
  for (const each of change?.gained.byDivision ??
    scanned.byDivision.map((d) => ({ division: d.division, count: d.matched })))
    town(each.division).gained = each.count;
  for (const each of change?.lost.byDivision ?? []) town(each.division).lost = each.count;
  return {
    policy,
    version,
    versionBefore: before?.version ?? null,
    day,
    gained,
    lost,
    kept: scanned.total - gained,
    moneyFen: money.fen,
    moneyBeforeFen: moneyBefore?.fen ?? 0,
    byDivision: [...byTown]
      .map(([code, counts]) => ({ division: code, ...counts, moneyFen: money.byTown.get(code) ?? 0 }))
      .sort((a, b) => (a.division < b.division ? -1 : 1)),
    budgetLeftFen: left,
    exceedsBudget: left !== null && more > left,
    sampled: money.sampled,
  };
}

type Money = { fen: number; byTown: Map<string, number>; sampled: number | null };

async function moneyOf(
  deps: BenefitsDeps,
  work: Work,
  benefit: BenefitRow,
  choice: PolicyChoice,
  day: IsoDate,
): Promise<Money> {
  const byTown = new Map<string, number>();
  const decision = benefit.setup.amount?.decision;
  if (!decision) return { fen: 0, byTown, sampled: null };
  const divisions = [benefit.division];
  const { total } = await deps.matching.scan(work, choice, { day, divisions });
  const people: SubjectRef[] = [];
  for (let after: { division: string; key: string } | undefined; ; ) {
    const page = await deps.matching.matched(work, choice, { ...(after && { after }), limit: 10_000, day, divisions });
    people.push(...page.items);
    if (!page.next) break;
    after = page.next;
  }
  const step = Math.max(1, Math.ceil(people.length / SAMPLE));
  const sample = people.filter((_, i) => i % step === 0);
  let fen = 0;
  for (let i = 0; i < sample.length; i += 1000) {
    const keys = sample.slice(i, i + 1000).map(({ key }) => key);
    for (const decided of (
      await deps.matching.decideMany(work, choice, keys, { day, decisions: [decision] })
    ).values()) {
      const amount = (amountIn(benefit.setup, decided) ?? 0) * step;
      fen += amount;
      byTown.set(decided.subject.division, (byTown.get(decided.subject.division) ?? 0) + amount);
    }
  }
  return { fen, byTown, sampled: step > 1 ? Math.min(total, sample.length) : null };
}
