export * from "./contract/case.ts";
export * from "./contract/document.ts";
export * from "./contract/process.ts";
export * from "./contract/work-list.ts";
