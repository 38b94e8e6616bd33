import type { IncidentAction } from "../contract.ts";
import { attach, hasPhoto } from "../files/attach-files.ts";
import { refuse } from "../refusals.ts";
import { type Acting, performOn } from "./acting.ts";

/** 处置完成: with what was done and, where the category asks for it, a photo of how it is now; then somebody else verifies it. */
export async function complete(
  acting: Acting,
  { note, files, result }: Extract<IncidentAction, { action: "complete" }>,
): Promise<void> {
  const { incidents, work, actor, seen } = acting;
  const { incident, assists } = seen;
  const open = assists.filter(({ state }) => state === "open").length;
  if (open > 0) throw refuse("assist_open", { params: { count: open } });
  const shown = await attach(work, { incidentId: incident.id, ids: files, by: actor.personId, stage: "result" });
  const mustShow = incidents.taxonomy.category(incident.category)?.resultPhoto && result === "solved";
  if (mustShow && !hasPhoto(shown)) throw refuse("photo_after_needed");
  const context = await incidents.verifiers(work, incident);
  await performOn(acting, "complete", { note, data: { result, files }, context });
}
