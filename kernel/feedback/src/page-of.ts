import { decodeCursor, encodeCursor } from "@zhida/platform";
import type { Page, PageQuery } from "@zhida/platform/contract";

/** One page of rows ordered by falling id: reads one row more than asked, to know whether there is another page. */
export async function pageOf<Row, Item>(
  { cursor, limit }: PageQuery,
  read: (range: { before?: string; limit: number }) => Promise<Row[]>,
  idOf: (row: Row) => string,
  toItems: (rows: Row[]) => Promise<Item[]> | Item[],
): Promise<Page<Item>> {
  const mark = decodeCursor(cursor, 1);
  const rows = await read({ before: mark && String(mark[0]), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: await toItems(shown), next: rows.length > limit && last ? encodeCursor([idOf(last)]) : null };
}
