export * from "./contract/drill.ts";
export * from "./contract/record.ts";
export * from "./contract/settings.ts";
export * from "./contract/tone.ts";
