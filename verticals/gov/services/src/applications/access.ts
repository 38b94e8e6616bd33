import { type Actor, can } from "@zhida/identity";
import { refusePlatform } from "@zhida/platform";
import type { ApplicationRow } from "../store/applications.ts";

/**
 * subject: his own or his enterprise's · assistant: clerk, desk or kiosk officer of the division · officer: of the deciding department,
 * which learns of an application once it is handed in.
 */
export type Role = "subject" | "assistant" | "officer";

type Owned = Pick<ApplicationRow, "subject_id" | "division" | "department" | "case_id">;

export function roleOf(actor: Actor, row: Owned): Role | undefined {
  if (actor.subject.id === row.subject_id) return "subject";
  if (can(actor, "application.assist", { division: row.division })) return "assistant";
  if (row.case_id === null) return undefined;
  const officer = can(actor, "case.view", { division: row.division, organisationCode: row.department });
  return officer ? "officer" : undefined;
}

/** Refuses as not found: nobody learns that an application of somebody else exists. */
export function requireRole<A extends Owned, R extends Role>(
  actor: Actor,
  row: A | undefined,
  ...roles: R[]
): { row: A; role: R } {
  const role = row && roleOf(actor, row);
  if (!row || !roles.includes(role as R)) throw refusePlatform("not_found");
  return { row, role: role as R };
}
