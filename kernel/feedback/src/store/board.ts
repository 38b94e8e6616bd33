import type { Db } from "@zhida/platform";
import type { LocalizedText } from "@zhida/platform/contract";
import { sql } from "kysely";
import { inDivision } from "./domains.ts";
import { type BoardCounts, feedback } from "./tables.ts";

export type BoardPlace = { division: string; organisation_code: string; item_code: string; month: string };

const COLUMNS = [
  "level_1",
  "level_2",
  "level_3",
  "level_4",
  "level_5",
  "excluded",
  "reworks_opened",
  "reworks_done",
  "reworks_in_time",
  "second_ratings",
  "second_satisfied",
] as const satisfies readonly (keyof BoardCounts)[];

/** Adds to the counts of a place; the first time the row is made. One statement, exact under concurrency. */
export async function addToBoard(
  db: Db,
  place: BoardPlace,
  title: LocalizedText,
  counts: Partial<BoardCounts>,
): Promise<void> {
  await feedback(db)
    .insertInto("feedback.board")
    .values({ ...place, item_title: JSON.stringify(title), ...zeros, ...counts })
    .onConflict((conflict) =>
      conflict.columns(["division", "organisation_code", "item_code", "month"]).doUpdateSet({
        item_title: (row) => row.ref("excluded.item_title"),
        ...Object.fromEntries(
          COLUMNS.map((column) => [
            column,
            sql<number>`feedback.board.${sql.ref(column)} + excluded.${sql.ref(column)}`,
          ]),
        ),
      }),
    )
    .execute();
}

/** Moves counts of a row that is there; negative numbers take away. */
export async function correctBoard(db: Db, place: BoardPlace, change: Partial<BoardCounts>): Promise<void> {
  const changed = COLUMNS.filter((column) => change[column]);
  if (changed.length === 0) return;
  await feedback(db)
    .updateTable("feedback.board")
    .set(Object.fromEntries(changed.map((column) => [column, sql<number>`${sql.ref(column)} + ${change[column]}`])))
    .where("division", "=", place.division)
    .where("organisation_code", "=", place.organisation_code)
    .where("item_code", "=", place.item_code)
    .where("month", "=", place.month)
    .execute();
}

const zeros = Object.fromEntries(COLUMNS.map((column) => [column, 0])) as BoardCounts;

export type BoardFilter = { division: string; organisation?: string; item?: string; from?: string; to?: string };
export type BoardSum = BoardCounts & { code: string; title: LocalizedText | null };

/** Sums per organisation or per item, by code; `all`: one row, none when nothing was counted. */
export async function sumBoard(db: Db, filter: BoardFilter, by: "organisation" | "item" | "all"): Promise<BoardSum[]> {
  const code =
    by === "organisation" ? sql.ref("organisation_code") : by === "item" ? sql.ref("item_code") : sql`'all'::text`;
  const sums = COLUMNS.map((column) => sql`sum(${sql.ref(column)})::int as ${sql.id(column)}`);
  const conditions = [
    inDivision("division", filter.division),
    ...(filter.organisation ? [sql`organisation_code = ${filter.organisation}`] : []),
    ...(filter.item ? [sql`item_code = ${filter.item}`] : []),
    ...(filter.from ? [sql`month >= ${filter.from}`] : []),
    ...(filter.to ? [sql`month <= ${filter.to}`] : []),
  ];
  const { rows } = await sql<BoardSum>`
    select ${code} as code, (array_agg(item_title order by month desc))[1] as title, ${sql.join(sums)}
    from feedback.board where ${sql.join(conditions, sql` and `)}
    group by 1 order by 1`.execute(db);
  return rows;
}
