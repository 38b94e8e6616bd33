import { newId, type Work } from "@zhida/platform";
import type { Actor } from "./contract.ts";
import { appendAdministration, type NewAdministrationRecord } from "./store/administration.ts";

/** Writes down what was done to somebody's powers. `by` undefined: done while setting the place up. */
export function recordAdministration(
  { db, now }: Work,
  by: Actor | undefined,
  record: Pick<NewAdministrationRecord, "action" | "division" | "target" | "detail">,
): Promise<void> {
  return appendAdministration(db, { ...record, id: newId(), at: now, actorId: by?.personId ?? null });
}
