import { mayIn, mayInCounty } from "../access.ts";
import type { IncidentAction } from "../contract.ts";
import { attach } from "../files/attach-files.ts";
import { refuse } from "../refusals.ts";
import { endAssist } from "../store/assists.ts";
import type { AssistRecord } from "../store/tables.ts";
import { type Acting, performOn } from "./acting.ts";

/** 协办完成: an assisting organisation has done its part. */
export async function finishAssist(
  acting: Acting,
  { note, files }: Extract<IncidentAction, { action: "assist-done" }>,
): Promise<void> {
  const { actor, seen, work } = acting;
  const own = seen.assists.find((each) => each.state === "open" && isOf(acting, each));
  if (!own) throw refuse(seen.assists.some((each) => isOf(acting, each)) ? "no_assist" : "not_yours");
  await end(acting, { ...own, state: "done", note });
  await attach(work, { incidentId: seen.incident.id, ids: files, by: actor.personId, stage: "progress" });
  await performOn(acting, "assist-done", { note, data: { organisation: own.organisation, files }, authorised: true });
}

/** By the command centre, so that the department that leads can go on. */
export async function withdrawAssist(acting: Acting, organisation: string): Promise<void> {
  const { actor, seen } = acting;
  if (!mayInCounty(actor, "incident.dispatch", seen.incident)) throw refuse("not_yours");
  const open = seen.assists.find((each) => each.organisation === organisation && each.state === "open");
  if (!open) throw refuse("no_assist");
  await end(acting, { ...open, state: "withdrawn" });
  await performOn(acting, "withdraw-assist", { data: { organisation }, authorised: true });
}

async function end({ work }: Acting, assist: AssistRecord): Promise<void> {
  if (!(await endAssist(work.db, { ...assist, done_at: work.now }))) throw refuse("no_assist");
}

const isOf = ({ actor, seen }: Acting, { organisation }: AssistRecord): boolean =>
  mayIn(actor, "incident.handle", seen.incident, organisation);
