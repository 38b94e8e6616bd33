import { conjunctionOf, disjunctionOf, type Node } from "@zhida/feel";
import { isWithin } from "../accepts.ts";
import type { Accepts, FactDefinition, Row, Test, TodayAccepts } from "../program.ts";
import type { Conditions } from "./conditions.ts";
import type { Formula } from "./formula.ts";

/** Beyond these a part is left to be evaluated. */
const limits = { rows: 4096, product: 256 };

/** The formula as a disjunction of rows; none when it never holds. */
export function rowsOf(formula: Formula, to: Conditions): Row[] {
  switch (formula.kind) {
    case "constant":
      return formula.holds ? [{ tests: [], residuals: [] }] : [];
    case "test":
      return [
        { tests: [{ fact: formula.fact, accepts: formula.accepts, condition: formula.condition }], residuals: [] },
      ];
    case "residual": {
      const { node, facts, condition } = formula;
      const reads = facts.map((number) => to.schema[number] as FactDefinition);
      return [{ tests: [], residuals: [{ node, facts, reads, condition }] }];
    }
    case "any": {
      const rows = formula.parts.flatMap((part) => rowsOf(part, to));
      return rows.length > limits.rows ? rowsOf(evaluated(formula, to), to) : absorbed(rows);
    }
    case "all": {
      const simpleFirst = formula.parts.toSorted((a, b) => Number(a.kind === "any") - Number(b.kind === "any"));
      let rows: Row[] = [{ tests: [], residuals: [] }];
      for (const part of simpleFirst) {
        const more = rowsOf(part, to);
        const product = absorbed(rows.flatMap((row) => more.map((other) => joined(row, other))));
        const isTooMuch = product.length > limits.product && more.length > 1 && rows.length > 1;
        rows = isTooMuch
          ? rows.flatMap((row) => rowsOf(evaluated(part, to), to).map((one) => joined(row, one)))
          : product;
      }
      return rows;
    }
  }
}

function joined(a: Row, b: Row): Row {
  return { tests: merged(a.tests, b.tests), residuals: merged(a.residuals, b.residuals) };
}

/** The same condition is not asked twice. */
function merged<T extends Test | Row["residuals"][number]>(a: readonly T[], b: readonly T[]): T[] {
  const isSame = (x: T, y: T) =>
    x === y || ("accepts" in x && "accepts" in y && x.accepts === y.accepts && x.condition === y.condition);
  return [...a, ...b.filter((one) => !a.some((other) => isSame(one, other)))];
}

/** A part left to FEEL. */
function evaluated(formula: Formula, to: Conditions): Formula {
  const node = nodeOf(formula);
  return { kind: "residual", node, facts: to.factsOf(node), condition: to.of(node, false) };
}

function nodeOf(formula: Formula): Node {
  switch (formula.kind) {
    case "constant":
      return formula.holds ? conjunctionOf([]) : disjunctionOf([]);
    case "all":
      return conjunctionOf(formula.parts.map(nodeOf));
    case "any":
      return disjunctionOf(formula.parts.map(nodeOf));
    default:
      return formula.node;
  }
}

/** Without rows that ask all that another row asks, and more: x or (x and y) is x, in Kleene's logic too. */
function absorbed(rows: readonly Row[]): Row[] {
  if (rows.length > 512) return [...rows];
  return rows.filter(
    (row, i) => !rows.some((other, j) => i !== j && asksMore(row, other) && (j < i || !asksMore(other, row))),
  );
}

function asksMore(row: Row, than: Row): boolean {
  if (than.residuals.some(({ node }) => !row.residuals.some((one) => one.node === node))) return false;
  return than.tests.every((test) =>
    row.tests.some((one) => one.fact === test.fact && isNarrower(one.accepts, test.accepts)),
  );
}

function isNarrower(a: Accepts | TodayAccepts, b: Accepts | TodayAccepts): boolean {
  if (a === b) return true;
  if (a.kind === "today" || b.kind === "today") return JSON.stringify(a) === JSON.stringify(b);
  return isWithin(a, b);
}
