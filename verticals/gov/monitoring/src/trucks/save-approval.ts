import { can } from "@zhida/identity";
import type { Actor } from "@zhida/identity/contract";
import { type LiveBus, newId, type Work } from "@zhida/platform";
import type {
  ApproveTrucks,
  ChangeTruckApproval,
  TruckApproval,
  TruckApprovalContent,
  WithdrawTruckApproval,
} from "../contract.ts";
import { refuse } from "../rules/refusals.ts";
import { tellSetup } from "../rules/tell-setup.ts";
import {
  type ApprovalRow,
  findApproval,
  insertApproval,
  isNumberTaken,
  toApproval,
  toColumns,
  updateApproval,
} from "../store/approvals.ts";
import { listSites } from "../store/sites.ts";
import { type CountyAt, checkContent, checkDrawn, checkWithin } from "./check-approval.ts";

/** `countyAt` of a county: left out where nobody has drawn its border. */
export type ApprovalDeps = { live: LiveBus; countyAt(county: string): CountyAt | undefined };
type On = { division: string; id: string };

/** Approves trucks for a way between two sites. */
export async function approveTrucks(
  deps: ApprovalDeps,
  work: Work,
  actor: Actor,
  { division, ...content }: ApproveTrucks,
): Promise<TruckApproval> {
  const on = { division, id: newId() };
  mustManage(actor, division);
  await check(deps, work, on, content);
  await insertApproval(work.db, on, content, { at: work.now, by: actor.name });
  return saved(deps, work, on);
}

/** Changes an approval; whoever looked at another version is told. */
export async function changeApproval(
  deps: ApprovalDeps,
  work: Work,
  actor: Actor,
  on: On,
  { expectedVersion, ...content }: ChangeTruckApproval,
): Promise<TruckApproval> {
  await getInForce(work, actor, on);
  await check(deps, work, on, content);
  const change = { ...toColumns(content), changed_at: work.now, changed_by: actor.name };
  if (!(await updateApproval(work.db, on, expectedVersion, change))) throw refuse("approval_changed");
  return saved(deps, work, on);
}

/** From now on none of its trucks may carry by it; it stays to be seen. */
export async function withdrawApproval(
  deps: ApprovalDeps,
  work: Work,
  actor: Actor,
  on: On,
  { expectedVersion, reason }: WithdrawTruckApproval,
): Promise<TruckApproval> {
  await getInForce(work, actor, on);
  const change = { withdrawn_at: work.now, withdrawn_reason: reason, changed_at: work.now, changed_by: actor.name };
  if (!(await updateApproval(work.db, on, expectedVersion, change))) throw refuse("approval_changed");
  return saved(deps, work, on);
}

async function getInForce(work: Work, actor: Actor, { division, id }: On): Promise<ApprovalRow> {
  mustManage(actor, division);
  const row = await findApproval(work.db, division, id);
  if (!row) throw refuse("approval_not_found");
  if (row.withdrawn_at) throw refuse("approval_withdrawn");
  return row;
}

function mustManage(actor: Actor, division: string): void {
  if (!can(actor, "incident.configure", { division })) throw refuse("outside_division");
}

async function check(deps: ApprovalDeps, work: Work, { division, id }: On, content: TruckApprovalContent) {
  const sites = new Map((await listSites(work.db, division)).map((site) => [site.code, site]));
  checkContent(sites, content);
  checkDrawn(sites, content);
  checkWithin(division, deps.countyAt(division), content.route);
  if (await isNumberTaken(work.db, division, content.number, id)) {
    throw refuse("approval_number_taken", { params: { number: content.number } });
  }
}

async function saved({ live }: ApprovalDeps, work: Work, { division, id }: On): Promise<TruckApproval> {
  tellSetup(live, work, division);
  return toApproval((await findApproval(work.db, division, id)) as ApprovalRow);
}
