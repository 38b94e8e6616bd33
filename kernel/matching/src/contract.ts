export * from "./contract/fact.ts";
export * from "./contract/verdict.ts";
