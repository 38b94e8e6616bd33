import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { Application, CancelApplication } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { findApplication, lockApplication, updateApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { channelOf } from "./channel.ts";
import { describeApplication } from "./describe-application.ts";
import { touched } from "./touches.ts";

/** Throws a draft away and forgets what registries said for it; withdraws what was submitted and is not decided yet. */
export async function cancelApplication(
  services: Services,
  work: Work,
  { actor, id, request }: { actor: Actor; id: string; request: CancelApplication },
): Promise<Application> {
  const { row, role } = requireRole(actor, await lockApplication(work.db, id), "subject", "assistant");
  if (row.version !== request.expectedVersion) throw refuse("stale_version");
  const byStaff = role === "assistant";
  const touches = JSON.stringify(
    touched(row, {
      now: work.now,
      channel: channelOf(actor, byStaff),
      what: "cancelled",
      actor,
      byStaff,
    }),
  );
  if (row.state === "draft") {
    const gone = { state: "cancelled" as const, snapshot: "{}", answers: "{}", updated_at: work.now, touches };
    return describeApplication(services, work, await updateApplication(work.db, row, gone));
  }
  const link = row.case_brief;
  if (!link || (row.state !== "submitted" && row.state !== "supplement")) throw refuse("nothing_to_cancel");
  await updateApplication(work.db, row, { touches, updated_at: work.now });
  await services.caseflow.perform(work, {
    caseId: link.id,
    expectedVersion: link.version,
    event: "withdraw",
    by: actor,
    note: request.reason,
  });
  return describeApplication(services, work, (await findApplication(work.db, id)) ?? row);
}
