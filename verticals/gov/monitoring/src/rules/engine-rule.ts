import type { StreamRule } from "../contract.ts";
import { type Condition, compileCondition } from "./condition.ts";
import { ruleFacts } from "./facts.ts";

/** A rule as the engine runs it: its conditions compiled, and what sets it off. */
export type EngineRule = {
  division: string;
  version: number;
  rule: StreamRule;
  condition: Condition;
  clear: Condition | undefined;
  /** Factors whose readings it looks at, positions, or whether the device reports at all. */
  factors: ReadonlySet<string>;
  onPosition: boolean;
  onLiveness: boolean;
  /** Windows of each factor, or of `speed`. */
  windows: readonly { of: string; spanMs: number }[];
  readsFlag: boolean;
};

const ofPositions = new Set(ruleFacts.filter(({ of }) => of === "positions").map(({ name }) => name));
const ofReadings = new Set(["value", "flag"]);
const ofLiveness = new Set(["offline", "clockOffsetS"]);

/** Refuses a rule that cannot mean anything, with the sentence that says why. */
export function toEngineRule(division: string, version: number, rule: StreamRule): EngineRule {
  const condition = compileCondition(rule.condition, rule);
  const clear = rule.clearCondition === null ? undefined : compileCondition(rule.clearCondition, rule);
  const factors = new Set<string>();
  const windows: { of: string; spanMs: number }[] = [];
  let [onPosition, onLiveness, readsFlag] = [false, false, false];
  for (const read of [...condition.reads, ...(clear?.reads ?? [])]) {
    if (read.kind === "factor") factors.add(read.code);
    if (read.kind === "site") onPosition = true;
    if (read.kind === "plain") {
      if (ofPositions.has(read.name)) onPosition = true;
      if (ofLiveness.has(read.name)) onLiveness = true;
      if (read.name === "flag") readsFlag = true;
      if (ofReadings.has(read.name) && rule.factor) factors.add(rule.factor);
    }
    if (read.kind === "aggregate") {
      const of = read.of === "value" ? (rule.factor as string) : read.of;
      windows.push({ of, spanMs: read.spanMs });
      if (of === "speed") onPosition = true;
      else factors.add(of);
    }
  }
  // One that reads nothing but the hour looks at whatever the device sends.
  if (factors.size === 0 && !onPosition && !onLiveness) {
    if (rule.factor) factors.add(rule.factor);
    else onPosition = true;
  }
  return { division, version, rule, condition, clear, factors, onPosition, onLiveness, windows, readsFlag };
}

/** The longest stretch of the past that the rules look back on. */
export function longestMemoryMs(rules: readonly EngineRule[]): number {
  const spans = rules.flatMap(({ rule, windows }) => [rule.durationS * 1_000, ...windows.map(({ spanMs }) => spanMs)]);
  return Math.max(0, ...spans);
}
