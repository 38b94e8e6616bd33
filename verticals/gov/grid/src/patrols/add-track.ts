import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { AddTrack, Patrol } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { insertTrackPoints, listTrackPoints, lockPatrol, updatePatrol } from "../store/patrols.ts";
import type { PatrolRow } from "../store/tables.ts";
import { toldInstant } from "../time.ts";
import { toPatrol } from "./to-patrol.ts";
import { walked } from "./walked.ts";

/** Points may come late, again and in any order, also after the end; the track is reckoned from all of them. */
export async function addTrack(
  { places }: Deps,
  work: Work,
  actor: Actor,
  patrolId: string,
  { points }: AddTrack,
): Promise<Patrol> {
  const patrol = await ownPatrol(work, actor, patrolId);
  const told = points.map(({ at, lon, lat, accuracyM }) => ({
    division: patrol.division,
    patrol_id: patrol.id,
    at: toldInstant(at, work.now),
    lon,
    lat,
    accuracy_m: accuracyM,
  }));
  await insertTrackPoints(work.db, told);
  const all = await listTrackPoints(work.db, patrol);
  // Of an old patrol the points are forgotten and only the line is known: what comes now would cut it short.
  if (all.length < patrol.points) return toPatrol(patrol);
  const { distanceM, insideShare, track, last } = walked(all, patrol.started_at, patrol.grid_code, places);
  const until = patrol.ended_at ?? last?.at ?? patrol.started_at;
  return toPatrol(
    await updatePatrol(work.db, patrol, {
      distance_m: distanceM,
      inside_share: insideShare,
      track: JSON.stringify(track),
      points: all.length,
      duration_s: Math.max(0, Math.round((until.getTime() - patrol.started_at.getTime()) / 1_000)),
      ...(last && { last_lon: last.lon, last_lat: last.lat, last_at: last.at }),
    }),
  );
}

/** Locked, and one's own: of others nobody learns. */
export async function ownPatrol(work: Work, actor: Actor, patrolId: string): Promise<PatrolRow> {
  const patrol = await lockPatrol(work.db, patrolId);
  if (patrol?.worker_id !== actor.personId) throw refuse("patrol_not_found");
  return patrol;
}
