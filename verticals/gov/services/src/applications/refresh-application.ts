import { type Actor, can } from "@zhida/identity";
import { refusePlatform, type Work } from "@zhida/platform";
import type { Snapshot } from "../assess/snapshot.ts";
import type { Application, ServiceChannel } from "../contract.ts";
import type { Services } from "../deps.ts";
import { refuse } from "../refusals.ts";
import { type ApplicationRow, lockApplication, updateApplication } from "../store/applications.ts";
import { requireRole } from "./access.ts";
import { channelOf } from "./channel.ts";
import { describeApplication } from "./describe-application.ts";
import { itemOf } from "./item-of.ts";
import { readRegistries } from "./read-registries.ts";
import { touched } from "./touches.ts";

/** Minutes during which what the registries said still counts at submission. */
const FRESH_MINUTES = 30;

export const isFresh = (row: Pick<ApplicationRow, "snapshot_at">, now: Date): boolean =>
  now.getTime() - row.snapshot_at.getTime() < FRESH_MINUTES * 60_000;

/** Asks the registries again: after one came back, after consent was given; by officers while they handle the case. */
export async function refreshApplication(
  services: Services,
  work: Work,
  { actor, id, consents }: { actor: Actor; id: string; consents?: readonly string[] },
): Promise<Application> {
  const { row, role } = requireRole(actor, await lockApplication(work.db, id), "subject", "assistant", "officer");
  const place = { division: row.division, organisationCode: row.department };
  if (role === "officer" && !can(actor, "case.handle", place)) throw refusePlatform("not_found");
  const open = role === "officer" ? ["submitted", "supplement"] : ["draft", "supplement"];
  if (!open.includes(row.state)) throw refuse("not_a_draft");
  const item = await itemOf(services, row);
  const snapshot = await readRegistries(services, work, {
    item,
    subject: { kind: row.subject_kind, key: row.subject_key },
    actor,
    caseRef: row.case_brief?.number ?? row.id,
    consents,
  });
  const channel = channelOf(actor, role !== "subject");
  const kept = await refreshed(work, row, snapshot, { channel, actor, byStaff: role !== "subject" });
  return describeApplication(services, work, kept, { item });
}

/** Keeps the new answers; picks that no longer exist fall away by themselves. */
export const refreshed = (
  { db, now }: Work,
  row: ApplicationRow,
  snapshot: Snapshot,
  touch: { channel: ServiceChannel; actor: Actor; byStaff: boolean },
): Promise<ApplicationRow> =>
  updateApplication(db, row, {
    snapshot: JSON.stringify(snapshot),
    snapshot_at: now,
    updated_at: now,
    touches: JSON.stringify(touched(row, { ...touch, now, what: "refreshed" })),
  });
