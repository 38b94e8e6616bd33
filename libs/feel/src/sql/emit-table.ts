import type { Node, NodeOf, TableRule } from "../syntax/ir.ts";
import type { Emitting } from "./emit-sql.ts";
import { type Fragment, Outside } from "./fragment.ts";

type Emit = (node: Node, to: Emitting) => Fragment;

/** A table with one output and one hit as CASE; NULL while a missing fact keeps a row open. */
export function emitTable(table: NodeOf<"table">, to: Emitting, emit: Emit): Fragment {
  const [output] = table.outputs;
  const isSingle = table.hitPolicy === "UNIQUE" || table.hitPolicy === "ANY" || table.hitPolicy === "FIRST";
  if (!isSingle || table.outputs.length !== 1) throw new Outside("hit_policy", table.name);
  if (table.inputs.some(({ allowed }) => allowed !== undefined)) throw new Outside("construct", table.name);
  if (output?.fallback === undefined && !isYesOrNo(table)) throw new Outside("null", table.name);
  const inputs = table.inputs.map(({ expression, text }) => emit(expression, { ...to, source: text }));
  const rows = table.rules.map((rule) => ({
    when: conditionOf(rule, inputs, to, emit),
    result: resultOf(rule, to, emit),
  }));
  const fallback = output?.fallback
    ? emit(output.fallback, { ...to, source: "" })
    : { sql: "FALSE", type: "boolean" as const };
  const { type } = fallback;
  if (rows.some(({ result }) => result.type !== type)) throw new Outside("types", table.name);
  const isFirst = table.hitPolicy === "FIRST";
  const cases = rows.flatMap(({ when, result }) => [
    `WHEN ${when} THEN ${result.sql}`,
    ...(isFirst ? [`WHEN ${when} IS NULL THEN NULL`] : []),
  ]);
  const open =
    isFirst || rows.length === 0 ? [] : [`WHEN ${rows.map(({ when }) => `${when} IS NULL`).join(" OR ")} THEN NULL`];
  const sql = rows.length === 0 ? fallback.sql : `(CASE ${[...cases, ...open].join(" ")} ELSE ${fallback.sql} END)`;
  return { sql, type };
}

/** Where no row holds, such a table is null, which a yes-or-no rule takes for no. */
function isYesOrNo(table: NodeOf<"table">): boolean {
  return table.rules.every(({ outputs: [output] }) => output?.kind === "literal" && typeof output.value === "boolean");
}

function conditionOf(rule: TableRule, inputs: readonly Fragment[], to: Emitting, emit: Emit): string {
  const parts = rule.cells.flatMap((cell, i) => {
    if (cell.kind === "literal") return cell.value === true ? [] : ["FALSE"];
    return [emit(cell, { ...to, source: rule.texts[i] ?? "", input: inputs[i] }).sql];
  });
  return parts.length === 0 ? "TRUE" : `(${parts.join(" AND ")})`;
}

function resultOf(rule: TableRule, to: Emitting, emit: Emit): Fragment {
  const [output] = rule.outputs;
  const text = rule.outputTexts[0] ?? "";
  if (output === undefined) throw new Outside("null", text);
  return emit(output, { ...to, source: text });
}
