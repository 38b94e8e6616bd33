import { type Actor, divisionCovers, domainsOf, type Permission } from "@zhida/identity";
import { refusePlatform } from "@zhida/platform";

const COUNTY_DIGITS = 6;

/** The county that is asked for, or the caller's own; refuses where he does not hold the permission. */
export function countyOf(actor: Actor, permission: Permission, asked?: string): string {
  const domains = domainsOf(actor, permission);
  const county = (asked ?? domains[0]?.division ?? "").slice(0, COUNTY_DIGITS);
  const isHeld = domains.some(({ division }) => divisionCovers(division, county) || division.startsWith(county));
  if (county.length !== COUNTY_DIGITS || !isHeld) throw refusePlatform("forbidden");
  return county;
}
