import { Refusal, transact, type Work } from "@zhida/platform";
import type { Facts } from "../contract.ts";
import { findLoad, findPosition, lockDeriving, setPosition } from "../store/progress.ts";
import { findSubjects, listDueSubjects, type NewSubject, type SubjectRow } from "../store/subjects.ts";
import { applySubjects, type Why } from "./apply-subjects.ts";
import { deliveredDatasets, deliverFor, planFor, type RegisteredKind, todayOf, toSubject } from "./collect.ts";
import { CONSUMER, type FactsDeps, PURPOSE } from "./deps.ts";
import { requestFullLoad, runLoad } from "./load-subjects.ts";

const BATCH = 2_000;

/**
 * Brings the facts up to the exchange: a load that is asked for, then every change behind the last position, then the records that
 * begin or end by today. `wait`: behind another process that is at it; otherwise that one is left to do it.
 */
export async function followExchange(deps: FactsDeps, work: Work, { wait }: { wait: boolean }): Promise<void> {
  const load = await findLoad(work.db);
  if (!load) return;
  if (load.state === "queued" || load.state === "running") await runLoad(deps, work);
  for (let more = true; more; ) more = await transact(work.db, (db) => takeInBatch(deps, { ...work, db }, wait));
  for (let more = true; more; ) more = await transact(work.db, (db) => turnRecords(deps, { ...work, db }, wait));
}

/** One batch of the change feed, with the position in the same transaction. Answers whether there is more. */
async function takeInBatch(deps: FactsDeps, work: Work, wait: boolean): Promise<boolean> {
  if (!(await mayDerive(work, wait))) return false;
  const after = await findPosition(work.db);
  if (after === undefined) return false;
  const plans = { person: await planFor(deps, work, "person"), enterprise: await planFor(deps, work, "enterprise") };
  const datasets = [...plans.person.datasets.keys(), ...plans.enterprise.datasets.keys()];
  if (datasets.length === 0) return false;
  const asked = { consumer: CONSUMER, purpose: PURPOSE, datasets, after, limit: BATCH };
  const feed = await deps.exchange.changes(work, asked).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "exchange.changes_not_kept") return undefined;
    throw error;
  });
  if (!feed) {
    await requestFullLoad(work);
    return false;
  }
  for (const kind of ["person", "enterprise"] as const) {
    const items = feed.items.filter(({ dataset }) => plans[kind].datasets.has(dataset));
    if (items.length > 0) await deriveTouched(deps, work, kind, items);
  }
  if (feed.items.length > 0 || transactionsBetween(after, feed.position) > IDLE_TRANSACTIONS) {
    await setPosition(work.db, feed.position, work.now);
  }
  return feed.more;
}

/** Changes wait while everybody is being derived: a page of the load may have been read before them. */
async function mayDerive(work: Work, wait: boolean): Promise<boolean> {
  if (!(await lockDeriving(work.db, wait))) return false;
  const load = await findLoad(work.db);
  return load?.state === "done";
}

/** A position that only moved on is written down from time to time, not every second. */
const IDLE_TRANSACTIONS = 1_000;
const transactionsBetween = (from: string, to: string): number =>
  Number(BigInt(to.split(".")[0] ?? 0) - BigInt(from.split(".")[0] ?? 0));

type Touched = { subjectKey: string; dataset: string; holdsFrom: string };

/** Subjects known here are derived anew from the datasets touched, subjects new here from all. */
async function deriveTouched(
  deps: FactsDeps,
  work: Work,
  kind: RegisteredKind,
  items: readonly Touched[],
): Promise<void> {
  const since = new Map<string, string>();
  for (const { subjectKey, holdsFrom } of items) {
    const known = since.get(subjectKey);
    if (known === undefined || holdsFrom < known) since.set(subjectKey, holdsFrom);
  }
  const held = await findSubjects(work.db, kind, [...since.keys()]);
  const known = new Set(held.map(({ key }) => key));
  const fresh = [...since.keys()].filter((key) => !known.has(key));
  const touched = new Set(items.filter(({ subjectKey }) => known.has(subjectKey)).map(({ dataset }) => dataset));
  const found = [
    ...(await derive(deps, work, kind, { keys: [...known], held, datasets: touched })),
    ...(await derive(deps, work, kind, { keys: fresh, held: [] })),
  ];
  const today = todayOf(work);
  await applySubjects(deps, work, { kind, found, held, why: (key) => whyOf(since.get(key) ?? today, today) });
}

/** A change that holds from a day before today is a correction; one that holds from a later day takes effect on that day. */
const whyOf = (since: string, today: string): Why =>
  since < today ? { since, cause: "correction" } : { since: today, cause: "fact" };

export async function derive(
  deps: FactsDeps,
  work: Work,
  kind: RegisteredKind,
  { keys, held, datasets }: { keys: readonly string[]; held: readonly SubjectRow[]; datasets?: Set<string> },
): Promise<NewSubject[]> {
  if (keys.length === 0) return [];
  const plan = { ...(await planFor(deps, work, kind)), kind };
  const source = deps.registry.source(kind);
  const needed = datasets && new Set([...datasets, source?.dataset ?? ""]);
  if (needed && source?.kind === "person" && source.household) needed.add(source.household.dataset);
  const delivery = await deliverFor(deps, work, plan, { subjects: keys, datasets: needed });
  const delivered = deliveredDatasets(deps, kind, delivery);
  const before = new Map(held.map((row) => [row.key, row]));
  const day = todayOf(work);
  return delivery.subjects.flatMap((records) => {
    const subject = toSubject(deps, plan, records, day, delivered);
    if (!subject) return [];
    const old = before.get(subject.key);
    if (!old) return subject;
    const kept = keptFacts(plan, old.facts, delivered);
    const next = [old.next_change, subject.next_change].filter((each) => each !== null && each > day).sort()[0];
    return {
      ...subject,
      facts: { ...kept, ...subject.facts },
      next_change: needed ? (next ?? null) : subject.next_change,
    };
  });
}

/** The facts that come from datasets which were not taken this time. */
function keptFacts(plan: Awaited<ReturnType<typeof planFor>>, facts: Facts, delivered: ReadonlySet<string>): Facts {
  const kept: Facts = {};
  for (const each of plan.datasets.values()) {
    if (delivered.has(each.dataset)) continue;
    for (const { name } of [...each.byField, ...each.byFeel]) {
      const value = facts[name];
      if (value !== undefined) kept[name] = value;
    }
  }
  return kept;
}

/** One batch of subjects of whom a record begins or ends by today. Taken in, they are due no more. */
async function turnRecords(deps: FactsDeps, work: Work, wait: boolean): Promise<boolean> {
  if (!(await mayDerive(work, wait))) return false;
  const today = todayOf(work);
  const due = await listDueSubjects(work.db, today, BATCH);
  for (const kind of ["person", "enterprise"] as const) {
    const held = due.filter((row) => row.kind === kind);
    const on = new Map(held.map(({ key, next_change }) => [key, next_change ?? today]));
    const found = await derive(deps, work, kind, { keys: [...on.keys()], held });
    await applySubjects(deps, work, {
      kind,
      found,
      held,
      why: (key) => ({ since: on.get(key) ?? today, cause: "fact" }),
    });
  }
  return due.length === BATCH;
}
