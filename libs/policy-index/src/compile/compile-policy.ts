import {
  type Compiled,
  type DmnModel,
  decisionNode,
  expressionNode,
  type FlatDecision,
  type FlattenOptions,
} from "@zhida/feel";
import type { FactSchema, Program } from "../program.ts";
import { Conditions } from "./conditions.ts";
import { formulaOf } from "./formula-of.ts";
import { rowsOf } from "./rows.ts";

export type PolicySource = {
  readonly id: string;
  /** A DMN model with a yes-or-no decision, or a FEEL condition. */
  readonly rule: DmnModel | Compiled;
  /** By default `eligible`. */
  readonly decision?: string;
};

export type PolicyOptions = {
  readonly schema: FactSchema;
  /** Facts that are computed from others, and constants of the day such as parameters. */
  readonly replace?: FlattenOptions["replace"];
};

/** A rule as data. Throws a `PolicyError` for a fact outside the schema and a `FlattenError` for what is no single expression. */
export function compilePolicy(source: PolicySource, { schema, replace }: PolicyOptions): Program {
  const flat = flatten(source, { replace, isFact: (name) => schema.some((fact) => fact.name === name) });
  const conditions = new Conditions(flat, schema);
  const rows = rowsOf(formulaOf(flat.node, true, conditions), conditions);
  return { id: source.id, rows, conditions: conditions.list };
}

function flatten({ rule, decision = "eligible" }: PolicySource, options: FlattenOptions): FlatDecision {
  return "definitions" in rule ? decisionNode(rule, decision, options) : expressionNode(rule, options);
}
