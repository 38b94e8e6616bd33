export * from "./contract/actor.ts";
export * from "./contract/device.ts";
export * from "./contract/directory.ts";
export * from "./contract/permissions.ts";
export * from "./contract/role.ts";
export * from "./contract/roles.ts";
export * from "./contract/sign-in.ts";
