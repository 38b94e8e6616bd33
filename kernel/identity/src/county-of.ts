import { refusePlatform } from "@zhida/platform";
import type { Actor, Permission } from "./contract.ts";
import { divisionCovers, domainsOf } from "./policy.ts";

const COUNTY_DIGITS = 6;

/** The county that is asked for, or the caller's own; refuses where he holds none of the permissions over it or, as grid workers do, in it. */
export function countyOf(actor: Actor, permissions: readonly Permission[], asked?: string): string {
  const domains = permissions.flatMap((permission) => domainsOf(actor, permission));
  const county = (asked ?? domains[0]?.division ?? "").slice(0, COUNTY_DIGITS);
  const isHeld = domains.some(({ division }) => divisionCovers(division, county) || division.startsWith(county));
  if (county.length !== COUNTY_DIGITS || !isHeld) throw refusePlatform("forbidden");
  return county;
}
