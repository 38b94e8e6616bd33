export { loadWritten, manyPolicies, type WrittenPolicy } from "./generator/many-policies.ts";
export { govBenefitsModule } from "./module.ts";
export { factDictionary } from "./rules/fact-dictionary.ts";
export { type LoadedPolicy, loadPolicies } from "./rules/load-policies.ts";
export type { GovBenefitsService } from "./service.ts";
