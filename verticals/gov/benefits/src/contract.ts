export * from "./contract/benefit.ts";
export * from "./contract/calculator.ts";
export * from "./contract/campaign.ts";
export * from "./contract/condition-texts.ts";
export * from "./contract/fact-definition.ts";
export * from "./contract/grant.ts";
export * from "./contract/policy-pack.ts";
export * from "./contract/tax-filing.ts";
