import type { Measure } from "../contract.ts";
import { refuse } from "../refusals.ts";
import type { DeviceRow, StoredMeasures } from "../store/tables.ts";

export function checkMeasures(measures: readonly Measure[] | undefined): void {
  const seen = new Set<string>();
  for (const { factor } of measures ?? []) {
    if (seen.has(factor)) throw refuse("factor_twice", { params: { factor } });
    seen.add(factor);
  }
}

export const storedMeasures = (measures: readonly Measure[]): StoredMeasures =>
  Object.fromEntries(measures.map(({ factor, unit, limit }) => [factor, { unit: unit || null, limit }]));

/** In the order in which its factors were given. */
export const toMeasures = ({ factors, measures }: Pick<DeviceRow, "factors" | "measures">): Measure[] =>
  factors.map((factor) => ({ factor, unit: null, limit: null, ...measures[factor] }));
