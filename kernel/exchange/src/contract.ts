export * from "./contract/agreement.ts";
export * from "./contract/audit.ts";
export * from "./contract/consent.ts";
export * from "./contract/correction.ts";
export * from "./contract/dataset.ts";
export * from "./contract/import.ts";
export * from "./contract/reading.ts";
