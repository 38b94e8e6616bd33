import { decide, type Verdict } from "./evaluate/decide.ts";
import { evaluate } from "./evaluate/evaluate.ts";
import { type Root, rootScope, type Scope } from "./evaluate/scope.ts";
import { type ConditionTree, conditionTree } from "./explain/condition-tree.ts";
import { explainConditions } from "./explain/explain-conditions.ts";
import type { Explanation } from "./explain/explanation.ts";
import type { Node } from "./syntax/ir.ts";
import { lower } from "./syntax/lower.ts";
import type { FindType } from "./syntax/lower-type.ts";
import type { Lowering } from "./syntax/lowering.ts";
import { isLeaf, type NameShape, shapeOfNames } from "./syntax/name.ts";
import { Names } from "./syntax/names.ts";
import { type Dialect, parse } from "./syntax/parse.ts";
import { type FeelDateTime, parseDateTime } from "./values/date-time.ts";
import type { FeelValue } from "./values/value.ts";

export type CompileOptions = {
  /** A decision table cell ("unary-tests") reads its input as `?`. */
  readonly dialect?: Dialect;
  /** Names in scope, dotted for entries. Needed for names that hold an operator or keyword or hide a built-in, and to tell a fact
   * from an entry of the items inside a filter. */
  readonly names?: readonly string[] | NameShape;
  /** Types by name for `instance of` and parameters, beside the built-in ones. */
  readonly findType?: FindType;
};

export type EvaluateOptions = {
  /** What `now()` and `today()` say: a date and time or its ISO text, with a zone. Without it both are null. */
  readonly now?: string | FeelDateTime;
};

/** A parsed expression, ready to be evaluated any number of times. */
export type Compiled = {
  readonly source: string;
  readonly node: Node;
  /** Free variables, paths dotted. Entries of filtered items are not among them. */
  readonly names: readonly string[];
  /** Facts may be JSON numbers, strings, booleans, lists and objects, or values made by `toFeel`. */
  evaluate(facts: Readonly<Record<string, unknown>>, options?: EvaluateOptions): FeelValue;
  /** An absent (or undefined) fact is a third value, never null. */
  decide(facts: Readonly<Record<string, unknown>>, options?: EvaluateOptions): Verdict;
  /** The verdict with the conditions that decide it. */
  explain(facts: Readonly<Record<string, unknown>>, options?: EvaluateOptions): Explanation;
};

/** Throws a `FeelSyntaxError` when the text is not FEEL. */
export function compile(source: string, options: CompileOptions = {}): Compiled {
  const names = new Names();
  const node = compileNode(source, options, names);
  let tree: ConditionTree | undefined;
  return {
    source,
    node,
    names: [...names.free],
    evaluate: (facts, given) => evaluate(node, scopeOf(facts, "null", given)),
    decide: (facts, given) => decide(node, scopeOf(facts, "unknown", given)),
    explain(facts, given) {
      tree ??= conditionTree(node, source);
      return explainConditions(tree, source, scopeOf(facts, "unknown", given));
    },
  };
}

const noNames: NameShape = {};

export function compileNode(source: string, options: CompileOptions, names: Names): Node {
  const shape = isNameList(options.names) ? shapeOfNames(options.names) : (options.names ?? noNames);
  const to: Lowering = {
    source,
    names,
    findType: options.findType ?? (() => undefined),
    isLeaf: (path) => isLeaf(shape, path),
    isDeclared: (name) => Object.hasOwn(shape, name),
    lower: (tree) => lower(tree, to),
  };
  return to.lower(parse(source, options.dialect ?? "expression", shape));
}

export function scopeOf(
  facts: Readonly<Record<string, unknown>>,
  absent: Root["absent"],
  given?: EvaluateOptions,
): Scope {
  const now = typeof given?.now === "string" ? parseDateTime(given.now) : (given?.now ?? null);
  return rootScope({ facts, absent, now });
}

function isNameList(names: CompileOptions["names"]): names is readonly string[] {
  return Array.isArray(names);
}
