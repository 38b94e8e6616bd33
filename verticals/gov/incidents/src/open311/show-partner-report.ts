import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import { isStaff } from "../access.ts";
import type { PartnerReport } from "../contract.ts";
import { refuse } from "../refusals.ts";
import { findPartnerReport } from "../store/open311.ts";
import { findSeen } from "../store/read-incident.ts";

export async function showPartnerReport(work: Work, actor: Actor, incidentId: string): Promise<PartnerReport> {
  const seen = await findSeen(work.db, incidentId, actor.personId);
  if (!seen || !isStaff(actor, seen)) throw refuse("not_found");
  const report = await findPartnerReport(work.db, incidentId, seen.incident.division);
  if (!report) throw refuse("not_found");
  const { name, email, account_id: accountId, device_id: deviceId, media_url: mediaUrl } = report;
  return { partner: name, email, accountId, deviceId, mediaUrl };
}
