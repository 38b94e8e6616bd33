export * from "./contract/area.ts";
export * from "./contract/feature.ts";
export * from "./contract/geometry.ts";
export * from "./contract/search.ts";
