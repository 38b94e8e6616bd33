import type { Compiled } from "../compile.ts";
import type { DmnModel } from "../dmn/compile-model.ts";
import type { Node } from "../syntax/ir.ts";
import { condition } from "./condition.ts";
import { FlattenError } from "./flatten-error.ts";
import { type InlineOptions, inline, inlineElement } from "./inline.ts";
import { type Origin, Origins } from "./origin.ts";

export type FlattenOptions = InlineOptions;

/** One expression over facts alone, and where its parts were written. */
export type FlatDecision = { readonly node: Node; readonly originOf: (node: Node) => Origin | undefined };

/**
 * A yes-or-no decision as one node over facts: required decisions, knowledge models that do not call themselves, tables of a single hit,
 * computed facts and constants are written in. It is true where the decision is true, and never less decided while facts are absent.
 * UNIQUE and ANY are taken at their word (`checkModel` finds rows that break it). Throws a `FlattenError`.
 */
export function decisionNode(model: DmnModel, decision: string, options: FlattenOptions = {}): FlatDecision {
  const found = model.element(decision);
  if (found?.element.kind !== "decision") throw new FlattenError("unknown_decision", decision);
  const origins = new Origins();
  return flat(inlineElement(found.element, [], { ...options, model, origins }), origins);
}

/** The same for a FEEL expression. */
export function expressionNode({ node, source }: Compiled, options: FlattenOptions = {}): FlatDecision {
  const origins = new Origins();
  const surroundings = { requires: [], names: {}, source, decision: "", trail: [] };
  return flat(inline(node, surroundings, { ...options, model: undefined, origins }), origins);
}

function flat(node: Node, origins: Origins): FlatDecision {
  return { node: condition(node, origins), originOf: (part) => origins.of(part) };
}
