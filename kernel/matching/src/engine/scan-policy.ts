import type { IsoDate, Work } from "@zhida/platform";
import type { ScanCounts, SubjectRef } from "../contract.ts";
import { todayOf } from "../facts/collect.ts";
import type { EngineDeps } from "./deps.ts";
import { type DayPolicy, regionOf } from "./policy-board.ts";
import type { Difference, DifferenceSide, MatchedPosition, PolicyChoice } from "./service.ts";

type Where = { day?: IsoDate; divisions?: readonly string[] };

export async function scanPolicy(
  deps: EngineDeps,
  work: Work,
  choice: PolicyChoice,
  where: Where = {},
): Promise<ScanCounts> {
  const found = await scanOf(deps, work, choice, where.day);
  const byDivision = [...found.byRegion()]
    .filter(([division]) => within(division, where.divisions))
    .map(([division, { matched, undecided }]) => ({ division, matched, undecided }))
    .sort((a, b) => (a.division < b.division ? -1 : 1));
  const sum = (count: "matched" | "undecided") => byDivision.reduce((total, each) => total + each[count], 0);
  return { total: sum("matched"), undecided: sum("undecided"), byDivision };
}

/**
 * A page of those it fits, in the order of division and key. The list is made once and kept for a few minutes, so that a run through all
 * pages sees one state of the county; made anew, it goes on behind the same place.
 */
export async function pageMatched(
  deps: EngineDeps,
  work: Work,
  choice: PolicyChoice,
  page: Where & { after?: MatchedPosition; limit: number },
): Promise<{ items: SubjectRef[]; next: MatchedPosition | null }> {
  const day = page.day ?? todayOf(work);
  const policy = await deps.board.get(work, choice, day);
  const list = await deps.lists.of(work, policy, page.after === undefined);
  const { after } = page;
  const from = after === undefined ? 0 : firstBehind(list, after);
  const items: SubjectRef[] = [];
  let at = from;
  for (; at < list.length && items.length < page.limit; at++) {
    const subject = list[at] as SubjectRef;
    if (within(subject.division, page.divisions)) items.push(subject);
  }
  const last = list[at - 1];
  return { items, next: at < list.length && last ? { division: last.division, key: last.key } : null };
}

export async function differ(
  deps: EngineDeps,
  work: Work,
  a: PolicyChoice,
  b: PolicyChoice,
  { day = todayOf(work), limit = 100 }: { day?: IsoDate; limit?: number } = {},
): Promise<Difference> {
  const [old, now] = [await deps.board.get(work, a, day), await deps.board.get(work, b, day)];
  const was = await listMatched(deps, work, old);
  const is = await listMatched(deps, work, now);
  return { gained: side(is, was, limit), lost: side(was, is, limit) };
}

function side(these: readonly SubjectRef[], those: readonly SubjectRef[], limit: number): DifferenceSide {
  const known = new Set(those.map(({ key }) => key));
  const subjects = these.filter(({ key }) => !known.has(key));
  const byDivision = [...Map.groupBy(subjects, ({ division }) => division)].map(([division, { length }]) => ({
    division,
    count: length,
  }));
  return { total: subjects.length, byDivision, subjects: subjects.slice(0, limit) };
}

/** All whom it fits, sorted by division and key. A scan for each division, because a scan tells keys and not where they live. */
export async function listMatched(deps: EngineDeps, work: Work, policy: DayPolicy): Promise<SubjectRef[]> {
  const { kind } = policy.policy;
  const population = await deps.populations.of(work, kind);
  const region = regionOf(policy.policy);
  const { day } = policy.onDay;
  const everywhere = await population.scanInTurns(policy.program, { day, region });
  const divisions = [...everywhere.byRegion()].filter(([, { matched }]) => matched > 0).map(([division]) => division);
  const list: SubjectRef[] = [];
  const seen = new Set<string>();
  // The longer code first: a scan of 990122 finds those of 990122001 as well.
  for (const division of divisions.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const nested = divisions.some((other) => other !== division && other.startsWith(division));
    for (const key of (await population.scanInTurns(policy.program, { day, region: division })).keys("matched")) {
      if (nested && seen.has(key)) continue;
      if (divisions.some((other) => other !== division && division.startsWith(other))) seen.add(key);
      list.push({ kind, key, division });
    }
  }
  return list.sort((a, b) => (a.division === b.division ? (a.key < b.key ? -1 : 1) : a.division < b.division ? -1 : 1));
}

async function scanOf(deps: EngineDeps, work: Work, choice: PolicyChoice, day = todayOf(work)) {
  const policy = await deps.board.get(work, choice, day);
  const population = await deps.populations.of(work, policy.policy.kind);
  const found = await population.scanInTurns(policy.program, {
    day: policy.onDay.day,
    region: regionOf(policy.policy),
  });
  return found;
}

const within = (division: string, divisions: readonly string[] | undefined): boolean =>
  divisions === undefined || divisions.some((each) => division.startsWith(each));

function firstBehind(list: readonly SubjectRef[], { division, key }: MatchedPosition): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const each = list[middle] as SubjectRef;
    const isBehind = each.division > division || (each.division === division && each.key > key);
    if (isBehind) high = middle;
    else low = middle + 1;
  }
  return low;
}
