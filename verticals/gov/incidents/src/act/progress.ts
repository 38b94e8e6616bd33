import { mayIn, mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { attach } from "../files/attach-files.ts";
import { type Acting, performOn } from "./acting.ts";

/** What has been done so far, by whoever has the task, who helps, or the command centre. */
export async function addProgress(
  acting: Acting,
  { note, files }: Extract<IncidentAction, { action: "progress" }>,
): Promise<void> {
  const { work, actor, seen } = acting;
  await attach(work, { incidentId: seen.incident.id, ids: files, by: actor.personId, stage: "progress" });
  const helps = seen.assists.some(
    ({ state, organisation }) => state === "open" && mayIn(actor, "incident.handle", seen.incident, organisation),
  );
  const authorised = helps || mayInCounty(actor, "incident.dispatch", seen.incident);
  await performOn(acting, "progress", { note, data: { files }, authorised });
}
