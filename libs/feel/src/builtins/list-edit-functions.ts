import type { FeelFunction } from "../values/function.ts";
import { invoke } from "../values/invoke.ts";
import { type FeelNumber, isNumber, truncate } from "../values/number.ts";
import { mergeUnknown } from "../values/unknown.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";

/** DMN 1.5 §10.3.4.4: a changed copy of a list. Positions count from 1, or from the end when negative. */
export const listEditFunctions = [
  builtin("append", "list: list, ...item: Any? -> list", (list: FeelValue[], ...items: FeelValue[]) => [
    ...list,
    ...items,
  ]),
  builtin("insert before", "list: list, position: number, newItem: Any? -> list", insert),
  builtin("remove", "list: list, position: number -> list", (list: FeelValue[], position: FeelNumber) => {
    const at = indexOf(list, position);
    return at === undefined ? null : list.toSpliced(at, 1);
  }),
  builtin(
    "list replace",
    "list: list, position: number, newItem: Any? | list: list, match: function, newItem: Any? -> list",
    replace,
  ),
];

function insert(list: FeelValue[], position: FeelNumber, item: FeelValue): FeelValue {
  const at = indexOf(list, position);
  return at === undefined ? null : list.toSpliced(at, 0, item);
}

function replace(list: FeelValue[], at: FeelNumber | FeelFunction, item: FeelValue): FeelValue {
  if (isNumber(at)) {
    const index = indexOf(list, at);
    return index === undefined ? null : list.with(index, item);
  }
  const replaced: FeelValue[] = [];
  for (const old of list) {
    const match = invoke(at, [old, item]);
    const unknown = mergeUnknown(match, undefined);
    if (unknown !== undefined) return unknown;
    if (typeof match !== "boolean") return null;
    replaced.push(match ? item : old);
  }
  return replaced;
}

function indexOf(list: FeelValue[], position: FeelNumber): number | undefined {
  const at = truncate(position);
  if (at === undefined || at === 0 || Math.abs(at) > list.length) return undefined;
  return at > 0 ? at - 1 : list.length + at;
}
