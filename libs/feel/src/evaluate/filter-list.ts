import type { Node, NodeOf } from "../syntax/ir.ts";
import { asInteger, isNumber } from "../values/number.ts";
import { mergeUnknown, Unknown } from "../values/unknown.ts";
import { type FeelContext, type FeelValue, isContext, newContext } from "../values/value.ts";
import { innerScope, type Scope } from "./scope.ts";

type Evaluate = (node: Node, scope: Scope) => FeelValue;

/** `list[n]` is the nth item, from the end when negative; `list[condition]` the items it is true for. A single value is a list of one. */
export function filterList(node: NodeOf<"filter">, scope: Scope, evaluate: Evaluate): FeelValue {
  const { by, strict } = node;
  const value = evaluate(node.list, scope);
  if (value instanceof Unknown) return value;
  const list = Array.isArray(value) ? value : value === null ? [] : [value];
  if (by.kind === "literal" && isNumber(by.value)) return itemAt(list, by.value);
  const kept: FeelValue[] = [];
  let unknown: Unknown | undefined;
  for (const item of list) {
    const verdict = evaluate(by, innerScope(scope, namesOf(item)));
    if (isNumber(verdict) && strict !== true) return itemAt(list, verdict);
    if (verdict instanceof Unknown) unknown = mergeUnknown(unknown, verdict);
    else if (strict === true && verdict !== null && typeof verdict !== "boolean") return null;
    if (verdict === true) kept.push(item);
  }
  return unknown ?? kept;
}

function itemAt(list: readonly FeelValue[], position: Parameters<typeof asInteger>[0]): FeelValue {
  const index = asInteger(position);
  if (index === undefined || index === 0) return null;
  return list.at(index > 0 ? index - 1 : index) ?? null;
}

/** The entries of a context are names of their own, unless one of them is called `item`. */
function namesOf(item: FeelValue): FeelContext {
  const names = newContext();
  names.item = item;
  return isContext(item) ? Object.assign(names, item) : names;
}
