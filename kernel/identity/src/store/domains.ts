import { type RawBuilder, sql } from "kysely";
import type { Domain } from "../policy.ts";

/** The SQL side of `divisionCovers` over several domains: index ranges, since a part's code begins with the whole's. */
export function inDomains(column: string, domains: readonly Domain[]): RawBuilder<boolean> {
  if (domains.some(({ division }) => division === "10")) return sql<boolean>`true`;
  const ranges = domains.map(
    ({ division }) => sql<boolean>`(${sql.ref(column)} >= ${division} and ${sql.ref(column)} < ${after(division)})`,
  );
  return ranges.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ranges, sql` or `)})`;
}

/** The first text behind every code that begins with this one: `:` follows `9`. */
export const after = (division: string): string => `${division}:`;
