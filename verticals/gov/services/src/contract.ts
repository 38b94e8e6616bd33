export * from "./contract/application.ts";
export * from "./contract/catalogue.ts";
export * from "./contract/form.ts";
export * from "./contract/item.ts";
export * from "./contract/vocabulary.ts";
