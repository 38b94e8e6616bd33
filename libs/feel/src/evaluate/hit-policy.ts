import { findBuiltin } from "../builtins/registry.ts";
import type { HitPolicy } from "../dmn/definitions.ts";
import type { NodeOf } from "../syntax/ir.ts";
import { equalValues } from "../values/equality.ts";
import { invoke } from "../values/invoke.ts";
import type { FeelValue } from "../values/value.ts";

/** A rule that matched, its outputs still to be evaluated. */
export type Hit = { readonly index: number; readonly outputs: readonly (() => FeelValue)[] };

type Result = { readonly index: number; readonly value: FeelValue; readonly outputs: readonly FeelValue[] };
type Policy = (results: readonly Result[], table: NodeOf<"table">) => FeelValue;

/** What at least one hit amounts to (DMN 1.5 §8.2.8). */
export const hitPolicies: Readonly<Record<HitPolicy, Policy>> = {
  /** Two hits break the promise of the table. */
  UNIQUE: ([first, second]) => (second === undefined ? (first?.value ?? null) : null),
  /** All hits must say the same. */
  ANY: ([first, ...others]) => {
    const same = others.every((other) => equalValues(other.value, first?.value ?? null) === true);
    return same ? (first?.value ?? null) : null;
  },
  FIRST: ([first]) => first?.value ?? null,
  PRIORITY: (results, table) => byPriority(results, table)[0]?.value ?? null,
  "RULE ORDER": (results) => results.map(({ value }) => value),
  "OUTPUT ORDER": (results, table) => byPriority(results, table).map(({ value }) => value),
  COLLECT: (results, table) => {
    const values = results.map(({ value }) => value);
    const aggregate = table.aggregation && findBuiltin(table.aggregation.toLowerCase());
    return aggregate ? invoke(aggregate, [values]) : values;
  },
};

/** In the order in which the output values are listed, the first output before the second; unlisted values last. */
function byPriority(results: readonly Result[], table: NodeOf<"table">): Result[] {
  return results.toSorted((a, b) => {
    for (const [i, { order }] of table.outputs.entries()) {
      const difference = rank(order, a.outputs[i] ?? null) - rank(order, b.outputs[i] ?? null);
      if (difference !== 0) return difference;
    }
    return a.index - b.index;
  });
}

function rank(order: readonly FeelValue[], value: FeelValue): number {
  const index = order.findIndex((listed) => equalValues(listed, value) === true);
  return index < 0 ? order.length : index;
}
