import { compileModel } from "@zhida/feel";
import type { CellChange, DecisionTable } from "../contract.ts";
import { readTables } from "./tables/read-tables.ts";

/** What changed between two models, table by table and cell by cell; rows are told apart by their ids, else by their place. */
export function diffModels(before: string, after: string): CellChange[] {
  const [old, now] = [tablesOf(before), tablesOf(after)];
  const [oldTexts, newTexts] = [expressionsOf(before), expressionsOf(after)];
  const names = new Set([...old.keys(), ...now.keys(), ...oldTexts.keys(), ...newTexts.keys()]);
  return [...names].flatMap((decision): CellChange[] => {
    const [was, is] = [old.get(decision), now.get(decision)];
    if (was && is) return diffTable(was, is);
    const [textBefore, textAfter] = [oldTexts.get(decision), newTexts.get(decision)];
    if (textBefore !== undefined && textAfter !== undefined) {
      return textBefore === textAfter ? [] : [change(decision, "expression", { before: textBefore, after: textAfter })];
    }
    const [existed, exists] = [was ?? textBefore, is ?? textAfter];
    if (existed !== undefined && exists !== undefined) {
      return [change(decision, "expression", { before: textBefore ?? null, after: textAfter ?? null })];
    }
    return [
      change(
        decision,
        "decision",
        existed === undefined ? { after: textAfter ?? decision } : { before: textBefore ?? decision },
      ),
    ];
  });
}

const tablesOf = (dmn: string) => new Map(readTables(dmn).map((table) => [table.decision, table]));

function expressionsOf(dmn: string): Map<string, string> {
  const { decisions } = compileModel(dmn).definitions;
  return new Map(
    decisions.flatMap(({ name, logic }) => {
      if (!logic || logic.kind === "decision-table") return [];
      return [[name, logic.kind === "literal" ? logic.text : JSON.stringify(logic)]];
    }),
  );
}

function diffTable(before: DecisionTable, after: DecisionTable): CellChange[] {
  const { decision } = after;
  const changes: CellChange[] = [];
  if (before.hitPolicy !== after.hitPolicy || before.aggregation !== after.aggregation) {
    const say = ({ hitPolicy, aggregation }: DecisionTable) => `${hitPolicy} ${aggregation ?? ""}`.trim();
    changes.push(change(decision, "hit_policy", { before: say(before), after: say(after) }));
  }
  const [old, now] = [columnsOf(before), columnsOf(after)];
  for (const { key, label } of old)
    if (!now.some((one) => one.key === key)) changes.push(change(decision, "column", { label, before: label }));
  for (const { key, label } of now)
    if (!old.some((one) => one.key === key)) changes.push(change(decision, "column", { label, after: label }));
  const pairs = pairRows(before, after);
  for (const { was, is } of pairs) {
    const rowBefore = was === undefined ? null : was + 1;
    const rowAfter = is === undefined ? null : is + 1;
    const [a, b] = [
      was === undefined ? undefined : cellsOf(before, was),
      is === undefined ? undefined : cellsOf(after, is),
    ];
    if (!a || !b) {
      changes.push({
        ...change(decision, "row", { before: a?.join(" | "), after: b?.join(" | ") }),
        rowBefore,
        rowAfter,
      });
      continue;
    }
    for (const [i, { key, label }] of now.entries()) {
      const at = old.findIndex((one) => one.key === key);
      if (at < 0 || a[at] === b[i]) continue;
      changes.push({
        ...change(decision, "cell", { label, before: a[at] ?? "", after: b[i] ?? "" }),
        rowBefore,
        rowAfter,
        column: i + 1,
      });
    }
  }
  return changes;
}

/** Inputs, then outputs, then annotations, as cells are counted. */
const columnsOf = ({ inputs, outputs, annotations, decision }: DecisionTable) => [
  ...inputs.map(({ expression, label }) => ({ key: `in:${expression}`, label })),
  ...outputs.map(({ name, label }) => ({ key: `out:${name ?? ""}`, label: label ?? name ?? decision })),
  ...annotations.map((name) => ({ key: `note:${name}`, label: name })),
];

function cellsOf({ rows, annotations }: DecisionTable, row: number): string[] {
  const found = rows[row];
  return found ? [...found.inputs, ...found.outputs, ...annotations.map((_, i) => found.annotations[i] ?? "")] : [];
}

function pairRows(before: DecisionTable, after: DecisionTable): { was?: number; is?: number }[] {
  const byId = new Map(before.rows.flatMap(({ id }, i) => (id === undefined ? [] : [[id, i] as const])));
  const taken = new Set<number>();
  const pairs: { was?: number; is?: number }[] = after.rows.map(({ id }, is) => {
    const was = id === undefined ? (before.rows[is]?.id === undefined ? is : undefined) : byId.get(id);
    if (was === undefined || was >= before.rows.length) return { is };
    taken.add(was);
    return { was, is };
  });
  return [...pairs, ...before.rows.flatMap((_, was) => (taken.has(was) ? [] : [{ was }]))];
}

function change(
  decision: string,
  part: CellChange["part"],
  {
    label = "",
    before,
    after,
  }: { label?: string; before?: string | null | undefined; after?: string | null | undefined },
): CellChange {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return {
    decision,
    kind,
    part,
    rowBefore: null,
    rowAfter: null,
    column: null,
    label,
    before: before ?? null,
    after: after ?? null,
  };
}
