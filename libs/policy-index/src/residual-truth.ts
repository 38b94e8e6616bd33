import { decideNode, type FeelDateTime, type FeelValue, toFeel } from "@zhida/feel";
import { momentOf } from "./day-moment.ts";
import type { FactDefinition, FactSchema, Facts, Residual } from "./program.ts";

/** Whether a residual holds when today is `day`: undefined while an absent fact could decide it. */
export function residualTruth(residual: Residual, facts: Facts, day: number): boolean | undefined {
  const { verdict } = decideNode(residual.node, toFeelFacts(residual.reads, facts), { now: momentOn(day) });
  return verdict === "unknown" ? undefined : verdict;
}

/** The facts of a subject as libs/feel takes them. */
export function toFeelFacts(schema: FactSchema, facts: Facts): Record<string, FeelValue> {
  const known: Record<string, FeelValue> = {};
  for (const fact of schema) {
    const value = feelValueOf(fact, facts);
    if (value !== undefined) known[fact.name] = value;
  }
  return known;
}

/** As FEEL reads a value of the fact's type: what does not fit is null, what is absent undefined. */
function feelValueOf({ name, type }: FactDefinition, facts: Facts): FeelValue | undefined {
  const value = facts[name];
  if (value === undefined) return undefined;
  return toFeel(value, type === "text" ? "string" : type);
}

let known: { readonly day: number; readonly moment: FeelDateTime } | undefined;

/** Asked for one day many times. */
function momentOn(day: number): FeelDateTime {
  if (known?.day !== day) known = { day, moment: momentOf(day) };
  return known.moment;
}
