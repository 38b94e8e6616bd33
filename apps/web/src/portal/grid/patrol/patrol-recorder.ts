import type { StartPatrol } from "@zhida/gov-grid/contract";
import { useSyncExternalStore } from "react";
import { dropDraft, keepDraft, readDraft } from "../../outbox/drafts.ts";
import { newUuid } from "../../outbox/new-uuid.ts";
import { post } from "../../outbox/post.ts";
import { positionOf } from "../../report/place/position.ts";
import { distanceM } from "./distance.ts";
import { keepAwake, letSleep } from "./keep-awake.ts";

export type TrackedPoint = { lon: number; lat: number; accuracyM: number; at: string };

/** A patrol under way on this phone, with all points since it began; the first `posted` of them are handed in. */
export type Patrolling = {
  personId: string;
  start: StartPatrol;
  title: string;
  points: TrackedPoint[];
  posted: number;
  metres: number;
  /** How many points another phone handed in before. */
  before?: number;
};

/** A worse fix says less than none. */
const WORST_ACCURACY_M = 100;
const STEP_M = 5;
const STEP_MS = 20_000;
const BATCH = 20;
const BATCH_MS = 60_000;

let current: Patrolling | undefined;
let watching: number | undefined;
let lastPost = 0;
let clock: () => Date = () => new Date();
const watchers = new Set<() => void>();

export const usePatrol = (): Patrolling | undefined => useSyncExternalStore(watch, () => current);

/** Begins a patrol here and now. */
export async function beginPatrol(personId: string, gridCode: string, title: string, now: () => Date): Promise<void> {
  clock = now;
  const start = { clientId: newUuid(), gridCode, startedAt: now().toISOString() };
  await post({
    id: start.clientId,
    personId,
    at: start.startedAt,
    title,
    work: { kind: "patrol", start },
    lane: start.clientId,
  });
  await goOn({ personId, start, title, points: [], posted: 0, metres: 0 });
}

/** Goes on with a patrol after the page was away, or with one that was begun on another phone. */
export async function resumePatrol(
  personId: string,
  now: () => Date,
  begun?: StartPatrol & { title: string; metres: number; before: number },
): Promise<void> {
  if (current) return;
  clock = now;
  const kept = await readDraft<Patrolling>(keyOf(personId));
  if (kept) await goOn(kept);
  else if (begun) {
    const { title, metres, before, ...start } = begun;
    await goOn({ personId, start, title, points: [], posted: 0, metres, before });
  }
}

export async function endPatrol(note: string): Promise<void> {
  if (!current) return;
  if (watching !== undefined) navigator.geolocation.clearWatch(watching);
  watching = undefined;
  letSleep();
  await postTrack();
  const { personId, start, title } = current;
  const endedAt = clock().toISOString();
  await post({
    id: newUuid(),
    personId,
    at: endedAt,
    title,
    work: { kind: "patrol-end", start, end: { endedAt, note } },
    lane: start.clientId,
  });
  await dropDraft(keyOf(personId));
  show(undefined);
}

async function goOn(patrol: Patrolling): Promise<void> {
  lastPost = Date.now();
  show(patrol);
  await keepDraft(keyOf(patrol.personId), patrol);
  keepAwake();
  watching ??= navigator.geolocation?.watchPosition(({ coords }) => void take(positionOf(coords)), undefined, {
    enableHighAccuracy: true,
    maximumAge: 2_000,
  });
}

async function take(position: { lon: number; lat: number; accuracyM: number }): Promise<void> {
  if (!current || position.accuracyM > WORST_ACCURACY_M) return;
  const at = clock();
  const last = current.points.at(-1);
  const moved = last ? distanceM(last, position) : 0;
  if (last && moved < STEP_M && at.getTime() - Date.parse(last.at) < STEP_MS) return;
  const points = [...current.points, { ...position, at: at.toISOString() }];
  show({ ...current, points, metres: current.metres + moved });
  await keepDraft(keyOf(current.personId), current);
  const due = points.length - current.posted >= BATCH || Date.now() - lastPost > BATCH_MS;
  if (due) await postTrack();
}

async function postTrack(): Promise<void> {
  if (!current) return;
  const { personId, start, title, points, posted } = current;
  const fresh = points.slice(posted);
  lastPost = Date.now();
  if (fresh.length === 0) return;
  show({ ...current, posted: points.length });
  await keepDraft(keyOf(personId), current);
  await post({
    id: newUuid(),
    personId,
    at: fresh[0]!.at,
    title,
    work: { kind: "track", start, track: { points: fresh } },
    lane: start.clientId,
    quiet: true,
  });
}

const keyOf = (personId: string): string => `patrol:${personId}`;

function show(patrol: Patrolling | undefined): void {
  current = patrol;
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
