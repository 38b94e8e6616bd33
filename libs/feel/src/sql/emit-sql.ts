import type { Node, NodeOf, Test } from "../syntax/ir.ts";
import { isNumber, multiplyNumbers } from "../values/number.ts";
import { FeelRange } from "../values/range.ts";
import type { FeelValue } from "../values/value.ts";
import { emitTable } from "./emit-table.ts";
import { constant, type Fragment, Outside, type OutsideReason, type SqlDialect } from "./fragment.ts";
import { emitArithmetic, emitCompare, emitFunction, emitProperty } from "./operations.ts";

export type SqlOptions = {
  readonly dialect: SqlDialect;
  /** The column of a fact, or its expression; undefined when there is none. A NULL there means that the fact is absent. */
  readonly column: (fact: string) => Fragment | undefined;
  /** What `today()` says, `YYYY-MM-DD`. */
  readonly today?: string;
};

export type SqlEmission = {
  /**
   * A boolean expression: true, false, or NULL where a missing fact decides. When not complete, the compilable
   * conjuncts only: where they are false the rule is false. Undefined when nothing can be said.
   */
  readonly sql: string | undefined;
  readonly isComplete: boolean;
  /** The parts that fall outside, each with the reason. */
  readonly outside: readonly { readonly text: string; readonly reason: OutsideReason }[];
};

/** A rule as SQL for PostgreSQL or DuckDB, as far as it can be said with the same meaning. */
export function emitSql(rule: { readonly source: string; readonly node: Node }, options: SqlOptions): SqlEmission {
  const { node, source } = rule;
  const outside: { text: string; reason: OutsideReason }[] = [];
  const fragments: string[] = [];
  for (const part of node.kind === "and" ? node.parts : [node]) {
    try {
      const { sql, type } = emit(part, { ...options, source, input: undefined });
      if (type !== "boolean") throw new Outside("types", textOf(part, source));
      fragments.push(sql);
    } catch (error) {
      if (!(error instanceof Outside)) throw error;
      outside.push({ text: error.text, reason: error.reason });
    }
  }
  const sql = fragments.length === 0 ? undefined : joined(fragments, "AND");
  return { sql, isComplete: outside.length === 0, outside };
}

/** What an emission happens in; `input` is what `?` stands for. */
export type Emitting = SqlOptions & { readonly source: string; readonly input: Fragment | undefined };

export function textOf({ at }: Node, source: string): string {
  return source.slice(at.from, at.to);
}

export function emit(node: Node, to: Emitting): Fragment {
  const text = textOf(node, to.source);
  const of = (part: Node) => emit(part, to);
  switch (node.kind) {
    case "literal":
      return constant(node.value, text);
    case "fact":
      return emitFact(node.path, to, text);
    case "name":
      if (node.name === "?" && to.input !== undefined) return to.input;
      throw new Outside("construct", text);
    case "clock":
      if (node.shows === "today" && to.today !== undefined) return { sql: `DATE '${to.today}'`, type: "date" };
      throw new Outside("function", text);
    case "and":
    case "or":
      return truth(
        joined(
          node.parts.map((part) => booleanOf(part, to)),
          node.kind === "and" ? "AND" : "OR",
        ),
      );
    case "compare":
      return emitCompared(node, to, text);
    case "between": {
      const value = of(node.value);
      const low = emitCompare(">=", value, of(node.low), to.dialect, text);
      return truth(joined([low, emitCompare("<=", value, of(node.high), to.dialect, text)], "AND"));
    }
    case "in": {
      const input = of(node.value);
      return truth(
        joined(
          node.tests.map((test) => emitTest(test, input, to)),
          "OR",
        ),
      );
    }
    case "unary-tests": {
      const { input } = to;
      if (input === undefined) throw new Outside("construct", text);
      const passes = joined(
        node.tests.map((test) => emitTest(test, input, to)),
        "OR",
      );
      return truth(node.negated ? `NOT ${passes}` : passes);
    }
    case "if": {
      const condition = booleanOf(node.condition, to);
      const [first, second] = [of(node.consequent), of(node.otherwise)];
      if (first.type !== second.type) throw new Outside("types", text);
      const same = `WHEN ${first.sql} = ${second.sql} THEN ${first.sql}`;
      const sql = `CASE WHEN ${condition} THEN ${first.sql} WHEN NOT ${condition} THEN ${second.sql} ${same} END`;
      return { sql, type: first.type };
    }
    case "arithmetic":
      return emitArithmetic(node.operator, of(node.left), of(node.right), text);
    case "negate": {
      const value = of(node.of);
      if (!["number", "months", "days"].includes(value.type)) throw new Outside("types", text);
      return { sql: `(- ${value.sql})`, type: value.type };
    }
    case "path":
      return emitProperty(node.key, of(node.of), text);
    case "builtin":
      if (node.fn.name === "not" && node.args[0]) return truth(`NOT ${booleanOf(node.args[0], to)}`);
      if (node.names !== undefined) throw new Outside("function", text);
      return emitFunction(node.fn.name, node.args.map(of), text);
    case "convert":
      return of(node.of);
    case "table":
      return emitTable(node, to, emit);
    case "list":
    case "filter":
    case "for":
    case "some":
    case "every":
      throw new Outside("list", text);
    default:
      throw new Outside("construct", text);
  }
}

/** The column of a fact, or a property of the column that the path begins with. */
function emitFact(path: readonly string[], to: Emitting, text: string): Fragment {
  const column = to.column(path.join("."));
  if (column !== undefined) return column;
  const property = path.at(-1);
  if (path.length === 1 || property === undefined) throw new Outside("unknown_fact", text);
  return emitProperty(property, emitFact(path.slice(0, -1), to, text), text);
}

function booleanOf(node: Node, to: Emitting): string {
  const { sql, type } = emit(node, to);
  if (type !== "boolean") throw new Outside("types", textOf(node, to.source));
  return sql;
}

/** `a / 12 <= c` becomes `a <= c × 12`, as SQL divides with another precision. */
function emitCompared({ operator, left, right }: NodeOf<"compare">, to: Emitting, text: string): Fragment {
  const isDivision = left.kind === "arithmetic" && left.operator === "/" && left.right.kind === "literal";
  if (isDivision && left.right.kind === "literal" && right.kind === "literal") {
    const [divisor, value] = [left.right.value, right.value];
    const scaled = isNumber(divisor) && Number(divisor) > 0 && isNumber(value) ? multiplyNumbers(value, divisor) : null;
    if (scaled !== null)
      return truth(emitCompare(operator, emit(left.left, to), constant(scaled, text), to.dialect, text));
  }
  return truth(emitCompare(operator, emit(left, to), emit(right, to), to.dialect, text));
}

function emitTest(test: Test, input: Fragment, to: Emitting): string {
  const text = to.source.slice(test.at.from, test.at.to);
  if (test.kind === "compare-test") return emitCompare(test.operator, input, emit(test.operand, to), to.dialect, text);
  if (test.usesInput) return booleanOf(test.value, { ...to, input });
  const { value } = test;
  if (value.kind === "literal") return emitConstantTest(value.value, input, to, text);
  if (value.kind !== "range") return emitCompare("=", input, emit(value, to), to.dialect, text);
  return emitRange(value.start && emit(value.start, to), value.end && emit(value.end, to), value, input, to, text);
}

function emitConstantTest(value: FeelValue, input: Fragment, to: Emitting, text: string): string {
  if (value instanceof FeelRange) {
    const [start, end] = [value.start, value.end].map((one) => (one === undefined ? undefined : constant(one, text)));
    return emitRange(start, end, value, input, to, text);
  }
  if (!Array.isArray(value)) return emitCompare("=", input, constant(value, text), to.dialect, text);
  if (value.length === 0) return "FALSE";
  return joined(
    value.map((item) => emitConstantTest(item, input, to, text)),
    "OR",
  );
}

type Ends = { readonly startIncluded: boolean; readonly endIncluded: boolean };

function emitRange(
  start: Fragment | undefined,
  end: Fragment | undefined,
  { startIncluded, endIncluded }: Ends,
  input: Fragment,
  { dialect }: Emitting,
  text: string,
): string {
  const parts: string[] = [];
  if (start) parts.push(emitCompare(startIncluded ? ">=" : ">", input, start, dialect, text));
  if (end) parts.push(emitCompare(endIncluded ? "<=" : "<", input, end, dialect, text));
  return joined(parts, "AND");
}

function truth(sql: string): Fragment {
  return { sql, type: "boolean" };
}

export function joined(parts: readonly string[], operator: "AND" | "OR"): string {
  return parts.length === 1 ? `${parts[0]}` : `(${parts.join(` ${operator} `)})`;
}
