import type { Db } from "@zhida/platform";
import { type Insertable, type RawBuilder, sql } from "kysely";
import { type NameRow, type NameTable, places } from "./tables.ts";

export async function replaceNames(db: Db, county: string, names: readonly Insertable<NameTable>[]): Promise<void> {
  await places(db).deleteFrom("places.name").where("county", "=", county).execute();
  for (let i = 0; i < names.length; i += 1_000) {
    await places(db)
      .insertInto("places.name")
      .values(names.slice(i, i + 1_000))
      .execute();
  }
}

/** A wide word finds very many: of places and of doors no more than this are looked at. */
const LOOKED_AT = 400;

export type NameSearch = {
  words: readonly string[];
  tokens: readonly string[];
  area?: string | undefined;
  limit: number;
};

/** The whole name, then what begins so, then what has the words in its name, then in its address. */
export async function searchNames(db: Db, { words, tokens, area, limit }: NameSearch): Promise<NameRow[]> {
  const first = words[0] ?? "";
  const all = words.join("");
  const matching = (which: RawBuilder<boolean>) =>
    places(db)
      .selectFrom("places.name")
      .selectAll()
      .where(which)
      .where(sql<boolean>`tokens @> ${tokens}::text[]`)
      .$if(area !== undefined, (query) => query.where(sql<boolean>`starts_with(area, ${area})`))
      .limit(LOOKED_AT);
  // Apart: a street has a thousand doors, and among them the street itself must not be missed.
  const known = matching(sql<boolean>`kind <> 'address'`);
  const doors = matching(sql<boolean>`kind = 'address'`);
  const found = sql<NameRow>`((${known}) union all (${doors}))`.as<"found">(sql`found`);
  const zh = sql<string>`lower(name ->> 'zh')`;
  return places(db)
    .selectFrom(found)
    .selectAll()
    .where(
      sql<boolean>`(select bool_and(strpos(lower(concat(name ->> 'zh', ' ', name ->> 'en', ' ', address)), word) > 0) from unnest(${words}::text[]) as word)`,
    )
    .orderBy(
      sql`case when ${zh} = ${all} then 0 when starts_with(${zh}, ${first}) then 1 when strpos(${zh}, ${first}) > 0 then 2 else 3 end`,
    )
    .orderBy("rank")
    .orderBy(sql`length(${zh})`)
    .orderBy("id")
    .limit(limit)
    .execute();
}
