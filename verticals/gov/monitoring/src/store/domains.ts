import type { Domain } from "@zhida/identity";
import { type RawBuilder, sql } from "kysely";

/** Rows of a division and all its parts. Codes are digits; ':' follows '9'. Nation is 10. */
export const inDivision = (column: string, division: string): RawBuilder<boolean> =>
  division === "10"
    ? sql<boolean>`true`
    : sql<boolean>`(${sql.ref(column)} >= ${division} and ${sql.ref(column)} < ${`${division}:`})`;

/** Rows that lie in one of the domains in which a power is held. */
export function inDomains(divisionColumn: string, organisationColumn: string, domains: readonly Domain[]) {
  if (domains.length === 0) return sql<boolean>`false`;
  const each = domains.map(({ division, organisationCode }) =>
    organisationCode === null
      ? inDivision(divisionColumn, division)
      : sql<boolean>`(${sql.ref(organisationColumn)} = ${organisationCode} and ${inDivision(divisionColumn, division)})`,
  );
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}
