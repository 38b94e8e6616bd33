export { access } from "./access.ts";
export * from "./contract.ts";
export { can, type Domain, divisionCovers, domainsOf, permissionsOf, type Target } from "./policy.ts";
export { route } from "./route.ts";
export type { IdentityService } from "./service.ts";
