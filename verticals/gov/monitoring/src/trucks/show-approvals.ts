import type { Actor } from "@zhida/identity/contract";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import { dateInChina } from "@zhida/platform/contract";
import type { TruckApproval, TruckApprovalList, TruckApprovalQuery } from "../contract.ts";
import { mayWatch } from "../live/watch.ts";
import { refuse } from "../rules/refusals.ts";
import { findApproval, findApprovals, toApproval } from "../store/approvals.ts";

export async function showApprovals(work: Work, actor: Actor, query: TruckApprovalQuery): Promise<TruckApprovalList> {
  const { division, state, text, cursor, limit } = query;
  if (!mayWatch(actor, division)) throw refuse("outside_division");
  const [after] = (decodeCursor(cursor, 1) as [string] | undefined) ?? [];
  const today = dateInChina(work.now);
  const rows = await findApprovals(work.db, division, { state, text, today, after, limit });
  return toPage(rows, limit, toApproval, ({ id }) => [id]);
}

export async function showApproval(work: Work, actor: Actor, division: string, id: string): Promise<TruckApproval> {
  if (!mayWatch(actor, division)) throw refuse("outside_division");
  const row = await findApproval(work.db, division, id);
  if (!row) throw refuse("approval_not_found");
  return toApproval(row);
}
