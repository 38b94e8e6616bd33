import type { Work } from "@zhida/platform";
import type { Services } from "../deps.ts";
import { type ApplicationRow, findApplication, updateApplication } from "../store/applications.ts";
import type { Submission } from "./submission.ts";
import { touched } from "./touches.ts";

/** Answers what the department asked for; the clock runs again. */
export async function supplementCase(
  { caseflow }: Services,
  work: Work,
  submission: Submission,
): Promise<ApplicationRow> {
  const { row, actor, byStaff, channel, note, snapshot } = submission;
  const kept = await updateApplication(work.db, row, {
    updated_at: work.now,
    touches: JSON.stringify(touched(row, { now: work.now, channel, what: "supplemented", actor, byStaff })),
    ...(snapshot && { snapshot: JSON.stringify(snapshot), snapshot_at: work.now }),
  });
  const link = row.case_brief;
  if (link)
    await caseflow.perform(work, {
      caseId: link.id,
      expectedVersion: link.version,
      event: "supplement",
      by: actor,
      note,
    });
  return (await findApplication(work.db, row.id)) ?? kept;
}
