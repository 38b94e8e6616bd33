import { mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { attach } from "../files/attach-files.ts";
import { refuse } from "../refusals.ts";
import { type Acting, performOn } from "./acting.ts";

type Confirm = Extract<IncidentAction, { action: "confirm" }>;
type Reopen = Extract<IncidentAction, { action: "reopen" }>;

/** 核查通过, by somebody else than who handled it. */
export const confirm = (acting: Acting, { note, files }: Confirm): Promise<void> =>
  verify(acting, "confirm", { note, files });

/** 核查不通过: the department handles it again, with its time anew. */
export const reopen = (acting: Acting, { note, files }: Reopen): Promise<void> =>
  verify(acting, "reopen", { note, files });

async function verify(
  acting: Acting,
  event: "confirm" | "reopen",
  { note, files }: { note?: string; files: string[] },
): Promise<void> {
  const { work, actor, seen } = acting;
  const { incident } = seen;
  if (incident.completed_by === actor.personId) throw refuse("own_handling");
  await attach(work, { incidentId: incident.id, ids: files, by: actor.personId, stage: "verify" });
  const authorised = mayInCounty(actor, "incident.dispatch", incident);
  // Handled again it has the time that its category gives, however long it was extended.
  const term = acting.incidents.taxonomy.category(incident.category)?.term;
  await performOn(acting, event, { note, data: { files }, authorised, ...(event === "reopen" && term && { term }) });
}
