import { type Actor, type HeldPosition, Permission, RoleCode } from "./contract.ts";
import { policyTable, type Reach } from "./policy-table.ts";

/** What an act is about. A side that is left out is not asked for: `{}` means "anywhere at all". */
export interface Target {
  division?: string;
  organisationId?: string;
  organisationCode?: string;
}

/** Part of the world over which a permission is held; `organisationId` null: every organisation of the division. */
export interface Domain {
  division: string;
  organisationId: string | null;
  organisationCode: string | null;
}

type Holder = Pick<Actor, "positions">;

/** Whether one of the actor's positions gives the permission over the target. The only place where powers are decided. */
export function can(actor: Holder, permission: Permission, target: Target = {}): boolean {
  return domainsOf(actor, permission).some((domain) => covers(domain, target));
}

/** Where the actor holds one of the permissions, for list queries that must show exactly what `can` allows; one for each position. */
export function domainsOf(actor: Holder, ...permissions: Permission[]): Domain[] {
  return actor.positions.flatMap((position) => {
    const reach = widest(permissions.map((permission) => reachOf(position, permission)));
    if (!reach) return [];
    const own = reach === "organisation";
    return [
      {
        division: position.division,
        organisationId: own ? position.organisationId : null,
        organisationCode: own ? position.organisationCode : null,
      },
    ];
  });
}

export function permissionsOf(actor: Holder): Permission[] {
  return Permission.options.filter((permission) => can(actor, permission));
}

/** Roles that give the permission, over however little. */
export const rolesWith = (permission: Permission): RoleCode[] =>
  RoleCode.options.filter((role) => policyTable[permission][role] !== undefined);

/** True also of a division and itself. GB/T 2260: a part's code begins with the code of the whole; 10 is the nation. */
export function divisionCovers(outer: string, inner: string): boolean {
  return outer === "10" || inner.startsWith(outer);
}

function covers(domain: Domain, target: Target): boolean {
  if (target.division !== undefined && !divisionCovers(domain.division, target.division)) return false;
  if (domain.organisationId === null) return true;
  if (target.organisationId !== undefined && target.organisationId !== domain.organisationId) return false;
  return target.organisationCode === undefined || target.organisationCode === domain.organisationCode;
}

/** The widest reach that the position's roles give. */
function reachOf(position: HeldPosition, permission: Permission): Reach | undefined {
  return widest(position.roles.map((role) => policyTable[permission][role]));
}

const widest = (reaches: readonly (Reach | undefined)[]): Reach | undefined =>
  reaches.includes("division") ? "division" : reaches.find((reach) => reach !== undefined);
