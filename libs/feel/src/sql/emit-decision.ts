import type { CompiledElement } from "../dmn/compile-element.ts";
import type { DmnModel } from "../dmn/compile-model.ts";
import { emit, emitSql, type SqlEmission, type SqlOptions } from "./emit-sql.ts";
import type { Fragment } from "./fragment.ts";

/** A decision as SQL over the columns of the input data; the decisions that it requires are written into it. */
export function emitDecisionSql(model: DmnModel, decision: string, options: SqlOptions): SqlEmission {
  const element = model.element(decision);
  if (element?.node === undefined) {
    return { sql: undefined, isComplete: false, outside: [{ text: decision, reason: "unknown_fact" }] };
  }
  const { node } = element;
  const logic = node.kind === "convert" ? node.of : node;
  return emitSql(
    { source: sourceOf(element), node: logic },
    { ...options, column: columnsOf(element, model, options) },
  );
}

function columnsOf({ requires }: CompiledElement, model: DmnModel, options: SqlOptions): SqlOptions["column"] {
  return (fact): Fragment | undefined => {
    const required = requires.find(({ path, element }) => element.kind === "decision" && path.join(".") === fact);
    if (required === undefined) return options.column(fact);
    const element = model.element(required.element.name);
    if (element?.node === undefined) return undefined;
    const column = columnsOf(element, model, options);
    return emit(element.node, { ...options, column, source: sourceOf(element), input: undefined });
  };
}

function sourceOf({ element }: CompiledElement): string {
  return element.kind === "decision" && element.logic?.kind === "literal" ? element.logic.text : "";
}
