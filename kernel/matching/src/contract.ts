export * from "./contract/entitlement.ts";
export * from "./contract/fact.ts";
export * from "./contract/parameter.ts";
export * from "./contract/policy.ts";
export * from "./contract/regression.ts";
export * from "./contract/table.ts";
export * from "./contract/verdict.ts";
export * from "./contract/workshop.ts";
