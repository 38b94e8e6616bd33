import { findBuiltin } from "../builtins/registry.ts";
import type { HitPolicy } from "../dmn/definitions.ts";
import type { NodeOf } from "../syntax/ir.ts";
import { equalValues } from "../values/equality.ts";
import { invoke } from "../values/invoke.ts";
import type { FeelValue } from "../values/value.ts";

/** A rule that matched: its position, its outputs, and the one value that they make. */
export type Hit = { readonly index: number; readonly value: FeelValue; readonly outputs: readonly FeelValue[] };

type Policy = (hits: readonly Hit[], table: NodeOf<"table">) => FeelValue;

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
  PRIORITY: (hits, table) => byPriority(hits, table)[0]?.value ?? null,
  "RULE ORDER": (hits) => hits.map(({ value }) => value),
  "OUTPUT ORDER": (hits, table) => byPriority(hits, table).map(({ value }) => value),
  COLLECT: (hits, table) => {
    const values = hits.map(({ value }) => value);
    const aggregate = table.aggregation && findBuiltin(table.aggregation.toLowerCase());
    return aggregate ? invoke(aggregate, [values]) : values;
  },
};

/** In the order in which the output values are listed, the first output before the second; unlisted values last. */
function byPriority(hits: readonly Hit[], table: NodeOf<"table">): Hit[] {
  return hits.toSorted((a, b) => {
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
