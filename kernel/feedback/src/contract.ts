export * from "./contract/appeal.ts";
export * from "./contract/board.ts";
export * from "./contract/rating.ts";
export * from "./contract/rework.ts";
export * from "./contract/rules.ts";
