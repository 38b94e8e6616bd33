import { decodeCursor, encodeCursor, refusePlatform, type Work } from "@zhida/platform";
import type { IncidentPage } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import type { Mark } from "../store/list-incidents.ts";
import type { ListedIncident } from "../store/listed-incident.ts";
import { toRows } from "./to-row.ts";

/** Where the last page ended: the moment and the id of its last incident. */
export function readMark(cursor: string | undefined): Mark {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [at, id] = values.map(String) as [string, string];
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw refusePlatform("bad_cursor");
  return { at: new Date(at), id };
}

/** A page of the rows that were read with `limit + 1`; `markOf`: the moment by which they are in order. */
export async function toIncidentPage<R extends ListedIncident>(
  incidents: Incidents,
  work: Work,
  rows: readonly R[],
  limit: number,
  markOf: (row: R) => Date | null,
): Promise<IncidentPage> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = await toRows(incidents, work, shown);
  const next = rows.length > limit && last ? encodeCursor([markOf(last)?.toISOString() ?? "", last.id]) : null;
  return { items, next };
}
