import { type Actor, can } from "@zhida/identity";
import { refusePlatform } from "@zhida/platform";

/**
 * Whose incidents somebody sees on the board: all of the county for who supervises it, those of his own organisations for a head of
 * department. Refuses everybody else.
 */
export function boardScope(actor: Actor, division: string): string[] | undefined {
  if (can(actor, "incident.supervise", { division })) return undefined;
  const headed = actor.positions.flatMap(({ organisationCode, roles }) =>
    roles.includes("department_head") && can(actor, "incident.handle", { division, organisationCode })
      ? [organisationCode]
      : [],
  );
  if (headed.length === 0) throw refusePlatform("forbidden");
  return headed;
}
