import { type Actor, can, type Permission } from "@zhida/identity";
import type { Incidents } from "./deps.ts";
import type { Seen } from "./store/read-incident.ts";
import type { IncidentRecord } from "./store/tables.ts";

type Place = Pick<IncidentRecord, "division" | "town" | "community">;

/** The narrowest division that holds the incident: grid workers' powers end with their community. */
export const divisionOf = ({ division, town, community }: Place): string => community ?? town ?? division;

/** Over the whole county of the incident. */
export const mayInCounty = (actor: Actor, permission: Permission, incident: Place): boolean =>
  can(actor, permission, { division: divisionOf(incident), organisationCode: `${incident.division}-CMD` });

export const mayIn = (actor: Actor, permission: Permission, incident: Place, organisation: string): boolean =>
  can(actor, permission, { division: divisionOf(incident), organisationCode: organisation });

/** Staff whose business it is: the command centre, who handles or helps, who verifies. */
export function isStaff(actor: Actor | undefined, { incident, assists }: Pick<Seen, "incident" | "assists">): boolean {
  if (!actor) return false;
  const organisations = [
    incident.organisation,
    incident.waits_at,
    incident.community && `${incident.community}-COM`,
    ...assists.map(({ organisation }) => organisation),
  ];
  return organisations.some((code) => code && mayIn(actor, "incident.view", incident, code));
}

export const isReporter = (actor: Actor | undefined, { reporter_id, reported_by }: IncidentRecord): boolean =>
  actor !== undefined && (actor.personId === reporter_id || actor.personId === reported_by);

/** Everybody sees what is of a public category; otherwise staff, who reported it, and who follows it. */
export function maySee({ taxonomy }: Pick<Incidents, "taxonomy">, actor: Actor | undefined, seen: Seen): boolean {
  const isPublic = taxonomy.category(seen.incident.category)?.public ?? false;
  return isPublic || isReporter(actor, seen.incident) || seen.following || isStaff(actor, seen);
}

export const isHeadOf = (actor: Actor, organisation: string | null): boolean =>
  actor.positions.some(
    ({ organisationCode, roles }) => organisationCode === organisation && roles.includes("department_head"),
  );
