import { inputScopes } from "../evaluate/decision-table.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Scope } from "../evaluate/scope.ts";
import type { NodeOf, TableRule } from "../syntax/ir.ts";
import { Unknown } from "../values/unknown.ts";
import { factsOf } from "./condition-tree.ts";
import { readFacts } from "./explain-conditions.ts";
import type { Condition, Explanation } from "./explanation.ts";

/** Explains a decision table: the rows that hold, else those that wait, else those that came closest. */
export function explainTable(table: NodeOf<"table">, scope: Scope): Explanation {
  const value = evaluate(table, scope);
  const inputs = inputScopes(table, scope, evaluate) ?? [];
  const rows = table.rules.map((rule, i) => explainRow(table, rule, i, inputs, scope));
  const decisive =
    value instanceof Unknown ? rows.filter(({ holds }) => holds === "unknown") : decisiveRows(table, rows);
  return {
    subject: table.name,
    verdict: value instanceof Unknown ? "unknown" : value === true,
    value: value instanceof Unknown ? undefined : value,
    conditions: decisive.flatMap((row) => row.conditions.filter(({ holds }) => holds === row.holds)),
    missing: value instanceof Unknown ? value.missing : [],
    because: [],
  };
}

type Row = { readonly holds: Condition["holds"]; readonly conditions: readonly Condition[] };

const closestShown = 3;

function decisiveRows(table: NodeOf<"table">, rows: readonly Row[]): readonly Row[] {
  const holding = rows.filter(({ holds }) => holds === true);
  if (holding.length > 0) return table.hitPolicy === "FIRST" ? holding.slice(0, 1) : holding;
  const least = Math.min(...rows.map(failures));
  return rows.filter((row) => failures(row) === least).slice(0, closestShown);
}

function failures(row: Row): number {
  return row.conditions.filter(({ holds }) => holds !== true).length;
}

function explainRow(
  table: NodeOf<"table">,
  rule: TableRule,
  index: number,
  inputs: readonly Scope[],
  scope: Scope,
): Row {
  const conditions: Condition[] = [];
  for (const [i, cell] of rule.cells.entries()) {
    const [input, at] = [table.inputs[i], inputs[i]];
    if (input === undefined || at === undefined || cell.kind === "literal") continue;
    const value = evaluate(cell, at);
    conditions.push({
      text: rule.texts[i] ?? "",
      holds: value instanceof Unknown ? "unknown" : value === true,
      facts: readFacts(factsOf(input.expression, cell), scope),
      cell: { row: index + 1, column: i + 1, input: input.label, rule: rule.id, annotations: rule.annotations },
    });
  }
  if (conditions.some(({ holds }) => holds === false)) return { holds: false, conditions };
  return { holds: conditions.some(({ holds }) => holds === "unknown") ? "unknown" : true, conditions };
}
