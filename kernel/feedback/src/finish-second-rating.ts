import type { Work } from "@zhida/platform";
import { LEVEL_NAMES, type Level } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { findReworkBefore } from "./store/reworks.ts";
import type { HandlingRow } from "./store/tables.ts";

/** The rework case that waited for this rating is over; where it has lapsed meanwhile there is nothing to do. */
export async function finishSecondRating(
  { caseflow }: Pick<Deps, "caseflow">,
  work: Work,
  handling: HandlingRow,
  level: Level,
): Promise<void> {
  const rework = await findReworkBefore(work.db, handling);
  if (rework?.state !== "done") return;
  const reworkCase = await caseflow.find(work, rework.case_id);
  if (!reworkCase || reworkCase.closedAt) return;
  await caseflow.perform(work, {
    caseId: rework.case_id,
    expectedVersion: reworkCase.version,
    event: "rate",
    by: "system",
    note: LEVEL_NAMES[level].zh,
    data: { level },
  });
}
