export * from "./contract/care.ts";
export * from "./contract/duty.ts";
export * from "./contract/leaders.ts";
export * from "./contract/patrol.ts";
export * from "./contract/today.ts";
export * from "./contract/visit.ts";
