import { compareValues } from "../values/compare.ts";
import { equalValues } from "../values/equality.ts";
import type { FeelFunction } from "../values/function.ts";
import { invoke } from "../values/invoke.ts";
import { type FeelNumber, truncate } from "../values/number.ts";
import type { FeelValue } from "../values/value.ts";
import { builtin } from "./define.ts";

/** DMN 1.5 §10.3.4.4: questions about lists, and lists made of lists. */
export const listFunctions = [
  builtin("list contains", "list: list, element: Any? -> boolean", (list: FeelValue[], element: FeelValue) =>
    list.some((item) => isSame(item, element)),
  ),
  builtin("count", "list: list -> number", (list: FeelValue[]) => list.length),
  builtin("min", "list: list | ...c: Any?", (...args: FeelValue[]) => extreme(args, -1)),
  builtin("max", "list: list | ...c: Any?", (...args: FeelValue[]) => extreme(args, 1)),
  builtin("all", "list: list | ...b: Any? -> boolean", (...args: FeelValue[]) => connect(args, false)),
  builtin("any", "list: list | ...b: Any? -> boolean", (...args: FeelValue[]) => connect(args, true)),
  builtin("not", "negand: Any? -> boolean", (negand: FeelValue) => (typeof negand === "boolean" ? !negand : null)),
  builtin("sublist", "list: list, start position: number, [length: number?] -> list", sublist),
  builtin("concatenate", "...list: list -> list", (...lists: FeelValue[][]) => lists.flat()),
  builtin("union", "...list: list -> list", (...lists: FeelValue[][]) => distinct(lists.flat())),
  builtin("distinct values", "list: list -> list", distinct),
  builtin("reverse", "list: list -> list", (list: FeelValue[]) => list.toReversed()),
  builtin("index of", "list: list, match: Any? -> list", (list: FeelValue[], match: FeelValue) =>
    list.flatMap((item, i) => (isSame(item, match) ? [i + 1] : [])),
  ),
  builtin("flatten", "list: list -> list", flatten),
  builtin("sort", "list: list, precedes: function -> list", sort),
];

/** Arguments of a function that takes one list or its items. */
export function itemsOf(args: readonly FeelValue[]): readonly FeelValue[] {
  const [only] = args;
  return args.length === 1 && Array.isArray(only) ? only : args;
}

function isSame(a: FeelValue, b: FeelValue): boolean {
  return equalValues(a, b) === true;
}

function extreme(args: FeelValue[], sign: 1 | -1): FeelValue {
  const items = itemsOf(args);
  let best = items[0] ?? null;
  if (best !== null && items.length === 1) return compareValues(best, best) === null ? null : best;
  for (const item of items.slice(1)) {
    const order = compareValues(item, best);
    if (order === null) return null;
    if (order * sign > 0) best = item;
  }
  return best;
}

function connect(args: FeelValue[], decisive: boolean): boolean | null {
  const items = itemsOf(args);
  if (items.includes(decisive)) return decisive;
  return items.every((item) => typeof item === "boolean") ? !decisive : null;
}

function sublist(list: FeelValue[], start: FeelNumber, length?: FeelNumber | null): FeelValue {
  const position = truncate(start);
  const count = length === undefined || length === null ? undefined : truncate(length);
  if (position === undefined || position === 0 || Math.abs(position) > list.length) return null;
  const from = position > 0 ? position - 1 : list.length + position;
  if (length === undefined || length === null) return list.slice(from);
  if (count === undefined || count < 1 || from + count > list.length) return null;
  return list.slice(from, from + count);
}

function distinct(list: FeelValue[]): FeelValue[] {
  const kept: FeelValue[] = [];
  for (const item of list) if (!kept.some((other) => isSame(other, item))) kept.push(item);
  return kept;
}

function flatten(list: FeelValue[]): FeelValue[] {
  return list.flatMap((item) => (Array.isArray(item) ? flatten(item) : [item]));
}

function sort(list: FeelValue[], precedes: FeelFunction): FeelValue {
  if (!precedes.signatures.some((signature) => signature.length === 2)) return null;
  return list.toSorted((a, b) => (invoke(precedes, [a, b]) === true ? -1 : invoke(precedes, [b, a]) === true ? 1 : 0));
}
