import type { Actor } from "@zhida/identity";
import type { ServiceChannel } from "../contract.ts";
import type { ApplicationRow } from "../store/applications.ts";
import type { Touch } from "../store/tables.ts";

const KEPT = 50;

/** Adds who did what where; repeated saving by the same person at the same place is one touch. */
export function touched(
  row: Pick<ApplicationRow, "touches" | "subject_id"> | undefined,
  touch: { now: Date; channel: ServiceChannel; what: string; actor: Actor; byStaff: boolean },
): Touch[] {
  const before = row?.touches ?? [];
  const { now, channel, what, actor, byStaff } = touch;
  const made: Touch = { at: now.toISOString(), channel, what, byStaff, by: actor.name };
  const last = before.at(-1);
  const again = last && last.what === what && last.channel === channel && last.by === made.by;
  return [...(again ? before.slice(0, -1) : before), made].slice(-KEPT);
}
