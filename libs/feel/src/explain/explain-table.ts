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
  const rows = table.rules.map((rule, index) => readRow(rule, index, inputs));
  const decisive =
    value instanceof Unknown ? rows.filter(({ holds }) => holds === "unknown") : decisiveRows(table, rows);
  return {
    subject: table.name,
    verdict: value instanceof Unknown ? "unknown" : value === true,
    value: value instanceof Unknown ? undefined : value,
    conditions: decisive.flatMap((row) => conditionsOf(table, row, scope)),
    missing: value instanceof Unknown ? value.missing : [],
    because: [],
  };
}

/** The verdicts of the cells of a row; undefined for a dash. */
type Row = {
  readonly index: number;
  readonly holds: Condition["holds"];
  readonly cells: readonly (Condition["holds"] | undefined)[];
};

const closestShown = 3;

function decisiveRows(table: NodeOf<"table">, rows: readonly Row[]): readonly Row[] {
  const holding = rows.filter(({ holds }) => holds === true);
  if (holding.length > 0) return table.hitPolicy === "FIRST" ? holding.slice(0, 1) : holding;
  const least = Math.min(...rows.map(failures));
  return rows.filter((row) => failures(row) === least).slice(0, closestShown);
}

function failures({ cells }: Row): number {
  return cells.filter((holds) => holds === false || holds === "unknown").length;
}

function readRow(rule: TableRule, index: number, inputs: readonly Scope[]): Row {
  const cells = rule.cells.map((cell, i) => {
    const at = inputs[i];
    if (at === undefined || cell.kind === "literal") return undefined;
    const value = evaluate(cell, at);
    return value instanceof Unknown ? "unknown" : value === true;
  });
  return { index, cells, holds: cells.includes(false) ? false : cells.includes("unknown") ? "unknown" : true };
}

/** What the verdict of the row rests on. */
function conditionsOf(table: NodeOf<"table">, { index, holds, cells }: Row, scope: Scope): Condition[] {
  const rule = table.rules[index];
  if (rule === undefined) return [];
  const conditions: Condition[] = [];
  for (const [i, cell] of cells.entries()) {
    const [input, node] = [table.inputs[i], rule.cells[i]];
    if (cell !== holds || input === undefined || node === undefined) continue;
    const own = factsOf(node);
    const looked = own.length === 0 ? factsOf(input.expression) : [...new Set([...factsOf(input.expression), ...own])];
    const facts = readFacts(looked, scope);
    const at = { row: index + 1, column: i + 1, input: input.label, rule: rule.id, annotations: rule.annotations };
    conditions.push({ text: rule.texts[i] ?? "", holds, facts, cell: at });
  }
  return conditions;
}
