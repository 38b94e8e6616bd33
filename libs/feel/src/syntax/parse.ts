import type { SyntaxNode } from "@lezer/common";
import { parser, trackVariables } from "lezer-feel";
import type { NameShape } from "./name.ts";
import { FeelSyntaxError } from "./syntax-error.ts";

export type Dialect = "expression" | "unary-tests";

/** The concrete tree of the lezer FEEL grammar, without errors in it. */
export function parse(source: string, dialect: Dialect, names: NameShape): SyntaxNode {
  const tree = parserFor(dialect, names).parse(hideRangeTypes(source));
  tree.iterate({
    enter(node) {
      if (!node.type.isError) return;
      const found = source.slice(node.from, node.to).trim() || nextWord(source, node.to);
      throw new FeelSyntaxError(source, node.from, found === "" ? "Unexpected end" : `Unexpected "${found}"`);
    },
  });
  return tree.topNode;
}

const parsers: Record<Dialect, WeakMap<NameShape, typeof parser>> = {
  expression: new WeakMap(),
  "unary-tests": new WeakMap(),
};

/** All cells of a table share the names that they may use, and so the parser. */
function parserFor(dialect: Dialect, names: NameShape): typeof parser {
  const known = parsers[dialect].get(names);
  if (known !== undefined) return known;
  const top = dialect === "unary-tests" ? "UnaryTests" : "Expression";
  const configured = parser.configure({ top, contextTracker: trackVariables(names) });
  parsers[dialect].set(names, configured);
  return configured;
}

const rangeType = /\brange(?=\s*<)/g;

/** True where the source says `range<…>`, which the grammar lacks: it is read as `list<…>` at the same offsets. */
export function isRangeType(source: string, from: number): boolean {
  return source.startsWith("range", from) || source.startsWith("range", from - 1);
}

function hideRangeTypes(source: string): string {
  return source.includes("range") ? source.replace(rangeType, " list") : source;
}

function nextWord(source: string, from: number): string {
  return /^\s*(\w+|\S)?/.exec(source.slice(from))?.[1] ?? "";
}
