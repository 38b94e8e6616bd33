export { integer, pick, randomFrom } from "./random.ts";
export { syntheticSchema, syntheticSubject, syntheticValue } from "./synthetic-facts.ts";
export {
  type SyntheticCondition,
  type SyntheticPolicy,
  syntheticFeel,
  syntheticPolicies,
} from "./synthetic-policies.ts";
export { syntheticPrograms } from "./synthetic-programs.ts";
