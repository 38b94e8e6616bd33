import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Context } from "./deps.ts";
import type { Progress } from "./progress.ts";
import { readCase } from "./read-ahead.ts";
import { refuse } from "./refusals.ts";
import { maySee } from "./viewer.ts";

type Request = {
  caseId: string;
  expectedVersion: number;
  by: Actor | "system";
  owner?: string;
  authorised?: boolean;
};

/** The case as it stands, for somebody who may see it and has seen this version of it. */
export async function readProgress(
  context: Context,
  work: Work,
  { caseId, expectedVersion, by, owner, authorised }: Request,
): Promise<Progress> {
  const found = await readCase(context, work, caseId);
  const isKnown = by === "system" || (authorised && owner === found?.case.owner);
  if (!found || !(isKnown || maySee(by, found))) throw refuse("not_found");
  if (found.case.version !== expectedVersion) throw refuse("stale_version");
  const process = await context.processes.get(work.db, found.case.process_code, found.case.process_version);
  return { ...found, process, now: work.now, actions: [] };
}
