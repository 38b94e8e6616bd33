import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { EndPatrol, Patrol } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { updatePatrol } from "../store/patrols.ts";
import { toldInstant } from "../time.ts";
import { ownPatrol } from "./add-track.ts";
import { toPatrol } from "./to-patrol.ts";

/** Ended once: the same again gives the patrol as it ended. */
export async function endPatrol(
  work: Work,
  actor: Actor,
  patrolId: string,
  { endedAt, note }: EndPatrol,
): Promise<Patrol> {
  const patrol = await ownPatrol(work, actor, patrolId);
  if (patrol.ended_at) return toPatrol(patrol);
  const ended = toldInstant(endedAt, work.now);
  if (ended < patrol.started_at) throw refuse("ends_before");
  const seconds = Math.round((ended.getTime() - patrol.started_at.getTime()) / 1_000);
  return toPatrol(await updatePatrol(work.db, patrol, { ended_at: ended, duration_s: seconds, note }));
}
