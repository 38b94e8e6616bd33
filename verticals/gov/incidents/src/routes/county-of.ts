import { type Actor, can, domainsOf, type Permission } from "@zhida/identity";
import { refusePlatform } from "@zhida/platform";

const COUNTY_DIGITS = 6;

/** The county that is asked for, or the caller's own; refuses where he does not hold the permission. */
export function countyOf(actor: Actor, permissions: readonly Permission[], asked?: string): string {
  const domains = permissions.flatMap((permission) => domainsOf(actor, permission));
  const division = (asked ?? domains[0]?.division ?? "").slice(0, COUNTY_DIGITS);
  const isHeld = permissions.some((permission) => can(actor, permission, { division }) || isWithin(domains, division));
  if (division.length !== COUNTY_DIGITS || !isHeld) throw refusePlatform("forbidden");
  return division;
}

/** Grid workers hold theirs in a part of the county. */
const isWithin = (domains: readonly { division: string }[], county: string): boolean =>
  domains.some(({ division }) => division.startsWith(county));
