export * from "./contract/condition-texts.ts";
export * from "./contract/fact-definition.ts";
export * from "./contract/policy-pack.ts";
