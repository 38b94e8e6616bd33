import type { Delivery } from "@zhida/exchange";
import { newId, transact, type Work } from "@zhida/platform";
import type { LoadStatus, SubjectKind } from "../contract.ts";
import { advanceLoad, findLoad, type LoadRow, lockDeriving, queueLoad, setPosition } from "../store/progress.ts";
import { findSubjects, hasSubjects, listStray, type NewSubject, pageHouseholds } from "../store/subjects.ts";
import { applySubjects, toHouseholds } from "./apply-subjects.ts";
import { deliveredDatasets, deliverFor, planFor, type RegisteredKind, todayOf, toSubject } from "./collect.ts";
import type { FactsDeps } from "./deps.ts";

const HOUSEHOLDS = 5_000;
/** Records. */
const PAGE = 20_000;

export async function requestFullLoad(work: Work): Promise<void> {
  await queueLoad(work.db, { id: newId(), now: work.now });
}

/**
 * Derives all subjects, page by page in the order of their keys: people, then their households, then enterprises. A page is one
 * transaction with the progress in it, so that a load broken off goes on behind its last page, in whatever process. The next page is
 * read while one is written: changes wait for the end of a load, so that no page can be older than what stands here.
 */
export async function runLoad(
  deps: FactsDeps,
  work: Work,
  onProgress: (status: LoadStatus) => void = () => {},
): Promise<LoadStatus> {
  const ahead: Ahead = {};
  for (;;) {
    const row = await transact(work.db, (db) =>
      loadPage(deps, { ...work, db }, (kind, load, after) => readAhead(deps, work, ahead, kind, load, after)),
    );
    const status = toLoadStatus(row);
    onProgress(status);
    if (!row || row.state === "done" || row.state === "failed") return status;
  }
}

type ReadPage = (kind: RegisteredKind, load: string, after: string) => Promise<Delivery>;
type Ahead = { next?: { place: string; delivery: Promise<Delivery> } };

/** The page behind a place, and already under way the one behind that. */
async function readAhead(
  deps: FactsDeps,
  work: Work,
  ahead: Ahead,
  ...[kind, load, after]: Parameters<ReadPage>
): Promise<Delivery> {
  const plan = await planFor(deps, work, kind);
  const read = (behind: string) => deliverFor(deps, work, plan, { after: behind, limit: PAGE });
  const known = ahead.next?.place === `${load} ${kind} ${after}` ? ahead.next.delivery : undefined;
  const delivery = await (known ?? read(after));
  ahead.next = undefined;
  if (delivery.next !== null) {
    const next = read(delivery.next);
    // Looked at when its page comes; until then nobody waits for it.
    next.catch(() => {});
    ahead.next = { place: `${load} ${kind} ${delivery.next}`, delivery: next };
  }
  return delivery;
}

/** Answers how far the load is behind this page. */
async function loadPage(deps: FactsDeps, work: Work, read: ReadPage): Promise<LoadRow | undefined> {
  await lockDeriving(work.db, true);
  const row = await findLoad(work.db);
  if (!row || row.state === "done" || row.state === "failed") return row;
  if (row.state === "queued") {
    await setPosition(work.db, await deps.exchange.changePosition(work), work.now);
    const kind = await nextKind(deps, work, undefined);
    if (!kind) await advanceLoad(work.db, { state: "done", finished_at: work.now });
    else await advanceLoad(work.db, { state: "running", kind, after_key: "" });
    return await findLoad(work.db);
  }
  const kind = row.kind as SubjectKind;
  const page =
    kind === "household" ? await householdPage(deps, work, row) : await registeredPage(deps, work, { kind, row, read });
  if (page.next !== null) {
    await advanceLoad(work.db, { after_key: page.next, added: page.found });
  } else {
    const next = await nextKind(deps, work, kind);
    const step = next ? { kind: next, after_key: "" } : { state: "done" as const, finished_at: work.now };
    await advanceLoad(work.db, { ...step, added: page.found });
  }
  return await findLoad(work.db);
}

const order: readonly SubjectKind[] = ["person", "household", "enterprise"];

/** The next kind that has facts to be derived. */
async function nextKind(deps: FactsDeps, work: Work, after: SubjectKind | undefined): Promise<SubjectKind | undefined> {
  for (const kind of order.slice(after ? order.indexOf(after) + 1 : 0)) {
    const plan = await planFor(deps, work, kind);
    if (plan.members.length > 0 || plan.datasets.size > 0) return kind;
  }
  return undefined;
}

type PageResult = { found: number; next: string | null };

async function registeredPage(
  deps: FactsDeps,
  work: Work,
  { kind, row, read }: { kind: RegisteredKind; row: LoadRow; read: ReadPage },
): Promise<PageResult> {
  const plan = { ...(await planFor(deps, work, kind)), kind };
  const after = row.after_key ?? "";
  const delivery = await read(kind, row.id, after);
  const datasets = deliveredDatasets(deps, kind, delivery);
  const day = todayOf(work);
  const found = delivery.subjects.flatMap((subject) => toSubject(deps, plan, subject, day, datasets) ?? []);
  await applyPage(deps, work, row, { kind, found, after, upTo: delivery.next });
  return { found: found.length, next: delivery.next };
}

async function householdPage(deps: FactsDeps, work: Work, row: LoadRow): Promise<PageResult> {
  const after = row.after_key ?? "";
  const rows = await pageHouseholds(work.db, after, HOUSEHOLDS);
  const found = toHouseholds(await planFor(deps, work, "household"), rows);
  const next = rows.length < HOUSEHOLDS ? null : (rows.at(-1)?.household ?? null);
  await applyPage(deps, work, row, { kind: "household", found, after, upTo: next });
  return { found: found.length, next };
}

/** Only the very first load is quiet: later ones tell what they find changed. */
async function applyPage(
  deps: FactsDeps,
  work: Work,
  row: LoadRow,
  { kind, found, after, upTo }: { kind: SubjectKind; found: NewSubject[]; after: string; upTo: string | null },
): Promise<void> {
  const keys = found.map(({ key }) => key);
  const fresh = row.first && !(await hasSubjects(work.db, kind, after));
  const held = fresh
    ? []
    : [
        ...(await findSubjects(work.db, kind, keys)),
        ...(await listStray(work.db, { kind, after, upTo, present: keys })),
      ];
  await applySubjects(deps, work, {
    kind,
    found,
    held,
    why: () => ({ since: todayOf(work), cause: "fact" }),
    quiet: row.first,
  });
}

export const toLoadStatus = (row: LoadRow | undefined): LoadStatus => ({
  state: row?.state ?? "never",
  kind: row?.kind ?? null,
  subjects: row?.subjects ?? 0,
  total: row?.total ?? null,
  startedAt: row?.started_at.toISOString() ?? null,
  finishedAt: row?.finished_at?.toISOString() ?? null,
});
