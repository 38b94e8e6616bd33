import { type Actor, type Domain, domainsOf, type Permission } from "@zhida/identity";

/** Of several positions the one that sees the most: a whole division before one office of it. */
export function widestDomain(actor: Actor, permission: Permission): Domain | undefined {
  const domains = domainsOf(actor, permission);
  return domains.find(({ organisationCode }) => organisationCode === null) ?? domains[0];
}
