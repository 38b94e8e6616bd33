import { isDeepStrictEqual } from "node:util";
import type { Work } from "@zhida/platform";
import type { Facts, SubjectKind } from "../contract.ts";
import {
  findSubjects,
  householdsOf,
  type NewSubject,
  type SubjectRow,
  saveSubjects,
  setNextChange,
  strikeSubjects,
} from "../store/subjects.ts";
import { planFor } from "./collect.ts";
import type { FactsChange, FactsDeps } from "./deps.ts";
import { deriveFromMembers } from "./derive-facts.ts";

export type Why = Pick<FactsChange, "since" | "cause">;
type Application = {
  kind: SubjectKind;
  /** What the registries say now. */
  found: readonly NewSubject[];
  /** What stood here before, of the found and of those that are no more. */
  held: readonly SubjectRow[];
  why(key: string): Why;
  /** Nobody is told: the very first load. */
  quiet?: boolean;
};

/** Writes what became otherwise, tells who listens, and does the same for the households concerned. Answers how many changed. */
export async function applySubjects(deps: FactsDeps, work: Work, application: Application): Promise<number> {
  const { kind, found, held, why } = application;
  const before = new Map(held.map((row) => [row.key, row]));
  const present = new Set(found.map(({ key }) => key));
  const saved: NewSubject[] = [];
  const looked: NewSubject[] = [];
  const struck: SubjectRow[] = held.filter(({ key }) => !present.has(key));
  const changes: FactsChange[] = struck.map((row) => change(row, undefined, why(row.key)));
  for (const subject of found) {
    const old = before.get(subject.key);
    const moved = old !== undefined && old.division !== subject.division;
    const same = old !== undefined && !moved && isDeepStrictEqual(old.facts, subject.facts);
    if (same && old.household === subject.household) {
      if (old.next_change !== subject.next_change) looked.push(subject);
      continue;
    }
    saved.push(subject);
    if (moved) struck.push(old);
    if (!same) changes.push(change(old, subject, why(subject.key)));
  }
  await strikeSubjects(work.db, struck, work.now);
  await saveSubjects(work.db, saved, work.now);
  await setNextChange(work.db, kind, looked);
  if (application.quiet) return saved.length;
  if (changes.length > 0) await deps.onFactsChanged(work, changes);
  if (kind === "person") {
    const concerned = [...saved, ...struck].flatMap(({ key }) => {
      const numbers = [before.get(key)?.household, found.find((each) => each.key === key)?.household];
      return numbers.flatMap((number) => (number ? [[number, why(key)] as const] : []));
    });
    await applyHouseholds(deps, work, new Map(concerned));
  }
  return saved.length + struck.length;
}

async function applyHouseholds(deps: FactsDeps, work: Work, concerned: ReadonlyMap<string, Why>): Promise<void> {
  const plan = await planFor(deps, work, "household");
  if (plan.members.length === 0 || concerned.size === 0) return;
  const numbers = [...concerned.keys()];
  const found = toHouseholds(plan, await householdsOf(work.db, numbers));
  const held = await findSubjects(work.db, "household", numbers);
  await applySubjects(deps, work, {
    kind: "household",
    found,
    held,
    why: (key) => concerned.get(key) as Why,
  });
}

export function toHouseholds(
  plan: Awaited<ReturnType<typeof planFor>>,
  rows: readonly { household: string; division: string; members: Facts[] }[],
): NewSubject[] {
  return rows.map(({ household, division, members }) => ({
    division,
    kind: "household",
    key: household,
    household: null,
    facts: deriveFromMembers(plan, members),
    next_change: null,
  }));
}

const change = (old: SubjectRow | undefined, now: NewSubject | undefined, why: Why): FactsChange => ({
  kind: (now ?? old)?.kind as SubjectKind,
  key: (now ?? old)?.key ?? "",
  division: (now ?? old)?.division ?? "",
  movedFrom: old && now && old.division !== now.division ? old.division : undefined,
  before: old?.facts,
  after: now?.facts,
  ...why,
});
