export * from "./contract.ts";
export { AccountLocked, CredentialChanged, PositionChanged, SignedInAnew } from "./events.ts";
export { type IdentityModule, type IdentityOptions, identityModule } from "./module.ts";
export { hashPassword } from "./password.ts";
export { can, type Domain, divisionCovers, domainsOf, permissionsOf, type Target } from "./policy.ts";
export { route } from "./route.ts";
export { access } from "./routes/access.ts";
export type { IdentityService } from "./service.ts";
export { defaultSettings, type Settings } from "./settings.ts";
