export { complementAccepts, intersectAccepts, isAccepted, isWithin, unionAccepts } from "./accepts.ts";
export { compilePolicy, type PolicyOptions, type PolicySource } from "./compile/compile-policy.ts";
export { PolicyError } from "./compile/policy-error.ts";
export type { DayBound } from "./day-bound.ts";
export { momentOf } from "./day-moment.ts";
export { decideProgram } from "./decide-program.ts";
export type { DecisiveCondition, PolicyExplanation } from "./match/explain-policy.ts";
export type { Change, MatchState } from "./match/match-state.ts";
export { type Match, PolicyIndex } from "./match/policy-index.ts";
export type { PolicySet } from "./match/policy-set.ts";
export type { MemoryUse } from "./population/memory-use.ts";
export type { Population, ScanOptions } from "./population/population.ts";
export { PopulationBuilder, type PopulationOptions } from "./population/population-builder.ts";
export { type PlainValue, readValue, writeValue } from "./population/read-value.ts";
export { type RestoreOptions, restorePopulation } from "./population/restore-population.ts";
export type { SegmentBits } from "./population/scan.ts";
export type { ProgramScope } from "./population/scan-many.ts";
export type { Counts, Outcome, Scan } from "./population/scan-result.ts";
export { type SnapshotBytes, SnapshotError, type SnapshotFault } from "./population/snapshot-reader.ts";
export type { Turned } from "./population/turned.ts";
export {
  type Accepts,
  type DayProgram,
  type DayRow,
  type FactDefinition,
  type FactSchema,
  type Facts,
  type FactType,
  type FactValue,
  type Interval,
  movesWithToday,
  type Program,
  programAtDay,
  type Residual,
  type Row,
  type SourceCondition,
  type Test,
  type TodayAccepts,
} from "./program.ts";
export { residualTruth, toFeelFacts } from "./residual-truth.ts";
