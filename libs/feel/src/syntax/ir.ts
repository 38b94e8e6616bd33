import type { Aggregation, HitPolicy } from "../dmn/definitions.ts";
import type { ArithmeticOperator } from "../values/arithmetic.ts";
import type { FeelFunction, Parameter } from "../values/function.ts";
import type { FeelType } from "../values/type.ts";
import type { Unknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";

/** Where in the source text a node was written: character offsets, end exclusive. */
export type Span = { readonly from: number; readonly to: number };

export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** One unary test; `?` stands for the tested value. */
export type Test =
  | { readonly kind: "compare-test"; readonly operator: CompareOperator; readonly operand: Node; readonly at: Span }
  | { readonly kind: "value-test"; readonly value: Node; readonly usesInput: boolean; readonly at: Span };

export type Iteration = { readonly name: string; readonly from: Node; readonly to: Node | undefined };

type Shape =
  | { readonly kind: "literal"; readonly value: FeelValue }
  /** A name looked up from the innermost scope outwards; `contextual` where the items of a filtered list may supply it. */
  | { readonly kind: "name"; readonly name: string; readonly contextual: boolean }
  /** A free name with the path behind it, read from the facts. */
  | { readonly kind: "fact"; readonly name: string; readonly path: readonly string[]; readonly unknown: Unknown }
  | { readonly kind: "path"; readonly of: Node; readonly key: string }
  | { readonly kind: "arithmetic"; readonly operator: ArithmeticOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "negate"; readonly of: Node }
  | { readonly kind: "compare"; readonly operator: CompareOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "and" | "or"; readonly parts: readonly Node[] }
  | { readonly kind: "between"; readonly value: Node; readonly low: Node; readonly high: Node }
  | { readonly kind: "in"; readonly value: Node; readonly tests: readonly Test[] }
  | { readonly kind: "unary-tests"; readonly tests: readonly Test[]; readonly negated: boolean }
  | { readonly kind: "if"; readonly condition: Node; readonly consequent: Node; readonly otherwise: Node }
  | { readonly kind: "for"; readonly iterations: readonly Iteration[]; readonly body: Node }
  | { readonly kind: "some" | "every"; readonly iterations: readonly Iteration[]; readonly body: Node }
  /** A strict filter, the boxed one, is null when its match is neither boolean nor null. */
  | { readonly kind: "filter"; readonly list: Node; readonly by: Node; readonly strict?: boolean }
  | { readonly kind: "list"; readonly items: readonly Node[] }
  | { readonly kind: "context"; readonly entries: readonly { readonly key: string; readonly value: Node }[] }
  | {
      readonly kind: "range";
      readonly start: Node | undefined;
      readonly end: Node | undefined;
      readonly startIncluded: boolean;
      readonly endIncluded: boolean;
    }
  | {
      readonly kind: "function";
      readonly parameters: readonly Parameter[];
      readonly body: Node;
      readonly result: FeelType | undefined;
      readonly external: boolean;
    }
  | {
      readonly kind: "call";
      readonly callee: Node;
      readonly args: readonly Node[];
      readonly names: readonly string[] | undefined;
    }
  | {
      readonly kind: "builtin";
      readonly fn: FeelFunction;
      readonly args: readonly Node[];
      readonly names: readonly string[] | undefined;
    }
  | { readonly kind: "clock"; readonly shows: "now" | "today" }
  /** The implicit conversions to a declared type; null when the value does not fit. */
  | { readonly kind: "convert"; readonly of: Node; readonly type: FeelType }
  | {
      readonly kind: "table";
      readonly name: string;
      readonly hitPolicy: HitPolicy;
      readonly aggregation: Aggregation | undefined;
      readonly inputs: readonly TableInput[];
      readonly outputs: readonly TableOutput[];
      readonly rules: readonly TableRule[];
    }
  | { readonly kind: "instance"; readonly of: Node; readonly type: FeelType | undefined };

/** One input column; `allowed` are the unary tests that every value must pass. */
export type TableInput = {
  readonly label: string;
  readonly text: string;
  readonly expression: Node;
  readonly allowed: Node | undefined;
};

/** One output column; `order` lists its values from the highest priority down. */
export type TableOutput = {
  readonly name: string | undefined;
  readonly type: FeelType | undefined;
  readonly order: readonly FeelValue[];
  readonly fallback: Node | undefined;
};

export type TableRule = {
  readonly id: string;
  /** Unary tests, one for each input; a dash is the literal true. */
  readonly cells: readonly Node[];
  readonly texts: readonly string[];
  readonly outputs: readonly Node[];
  readonly outputTexts: readonly string[];
  /** By the name of the annotation column, e.g. the legal source. */
  readonly annotations: Readonly<Record<string, string>>;
};

export type Node = Shape & { readonly at: Span };

export type NodeOf<K extends Node["kind"]> = Extract<Node, { kind: K }>;
