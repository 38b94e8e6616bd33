import type { Node, NodeOf, TableRule } from "../syntax/ir.ts";
import { convert } from "../values/type.ts";
import { mergeUnknown, Unknown } from "../values/unknown.ts";
import { type FeelValue, newContext } from "../values/value.ts";
import { type Hit, hitPolicies } from "./hit-policy.ts";
import { innerScope, type Scope } from "./scope.ts";

type Evaluate = (node: Node, scope: Scope) => FeelValue;

/** A decision table by its hit policy (DMN 1.5 §8.2.8). An input outside its allowed values makes it null. */
export function decisionTable(table: NodeOf<"table">, scope: Scope, evaluate: Evaluate): FeelValue {
  const inputs = inputScopes(table, scope, evaluate);
  if (inputs === null) return null;
  const hits: Hit[] = [];
  let undecided: Unknown | undefined;
  for (const [index, rule] of table.rules.entries()) {
    const matched = ruleMatches(rule, inputs, evaluate);
    if (matched instanceof Unknown) undecided = mergeUnknown(undecided, matched);
    if (matched !== true) continue;
    const outputs = outputsOf(table, rule, scope, evaluate);
    hits.push({ index, outputs, value: compose(table, outputs) });
    if (table.hitPolicy === "FIRST") break;
  }
  if (undecided !== undefined && !(hits.length > 0 && settledByOne.has(table.hitPolicy))) return undecided;
  return hits.length === 0 ? fallback(table, scope, evaluate) : hitPolicies[table.hitPolicy](hits, table);
}

/** With a definite hit, an undecided rule may only repeat it. */
const settledByOne: ReadonlySet<string> = new Set(["UNIQUE", "ANY"]);

/** Whether all cells of a rule hold for their inputs; a cell that is null does not hold. */
export function ruleMatches(rule: TableRule, inputs: readonly Scope[], evaluate: Evaluate): boolean | Unknown {
  let unknown: Unknown | undefined;
  for (const [i, cell] of rule.cells.entries()) {
    const input = inputs[i];
    if (cell.kind === "literal" && cell.value === true) continue;
    const passes = input === undefined ? null : evaluate(cell, input);
    if (passes instanceof Unknown) unknown = mergeUnknown(unknown, passes);
    else if (passes !== true) return false;
  }
  return unknown ?? true;
}

/** One scope for each input, in which `?` is its value; null when a value is not allowed. */
export function inputScopes(table: NodeOf<"table">, scope: Scope, evaluate: Evaluate): Scope[] | null {
  const scopes: Scope[] = [];
  for (const { expression, allowed } of table.inputs) {
    const value = evaluate(expression, scope);
    const inner = innerScope(scope, { "?": value });
    if (allowed !== undefined && value !== null && evaluate(allowed, inner) === false) return null;
    scopes.push(inner);
  }
  return scopes;
}

function outputsOf(table: NodeOf<"table">, rule: TableRule, scope: Scope, evaluate: Evaluate): FeelValue[] {
  return rule.outputs.map((output, i) => {
    const value = evaluate(output, scope);
    const type = table.outputs[i]?.type;
    return type === undefined || value instanceof Unknown ? value : (convert(value, type) ?? null);
  });
}

/** A single output is its value, several are a context by name. */
function compose(table: NodeOf<"table">, outputs: readonly FeelValue[]): FeelValue {
  if (table.outputs.length === 1) return outputs[0] ?? null;
  const context = newContext();
  for (const [i, output] of table.outputs.entries()) context[output.name ?? ""] = outputs[i] ?? null;
  return context;
}

function fallback(table: NodeOf<"table">, scope: Scope, evaluate: Evaluate): FeelValue {
  if (table.outputs.every((output) => output.fallback === undefined)) {
    return table.hitPolicy === "COLLECT" && table.aggregation === "COUNT" ? 0 : null;
  }
  return compose(
    table,
    table.outputs.map((output) => (output.fallback === undefined ? null : evaluate(output.fallback, scope))),
  );
}
