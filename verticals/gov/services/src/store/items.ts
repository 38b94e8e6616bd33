import { type Db, tables } from "@zhida/platform";
import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { ItemTable, ServicesTables } from "./tables.ts";

export type ItemRow = Selectable<ItemTable>;

const items = (db: Db) => tables<ServicesTables>(db);

/** Published versions, the content of those only that changed since. */
export const listPublishedSince = (db: Db, since: Date): Promise<ItemRow[]> =>
  items(db)
    .selectFrom("services.item")
    .selectAll()
    .where("state", "!=", "draft")
    .where("updated_at", ">=", since)
    .orderBy("code")
    .orderBy("version")
    .execute();

export const findItem = (db: Db, code: string, version: number): Promise<ItemRow | undefined> =>
  items(db)
    .selectFrom("services.item")
    .selectAll()
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();

export const findDraft = (db: Db, code: string): Promise<ItemRow | undefined> =>
  items(db)
    .selectFrom("services.item")
    .selectAll()
    .where("code", "=", code)
    .where("state", "=", "draft")
    .forUpdate()
    .executeTakeFirst();

export const listVersions = (db: Db, code: string): Promise<ItemRow[]> =>
  items(db).selectFrom("services.item").selectAll().where("code", "=", code).orderBy("version", "desc").execute();

/** The newest version of each item, drafts included; with `drafts` nothing but drafts. */
export async function listNewest(
  db: Db,
  { after, limit, drafts }: { after: string | undefined; limit: number; drafts?: boolean },
): Promise<ItemRow[]> {
  return items(db)
    .selectFrom("services.item")
    .distinctOn("code")
    .selectAll()
    .$if(after !== undefined, (query) => query.where("code", ">", after as string))
    .$if(drafts === true, (query) => query.where("state", "=", "draft"))
    .orderBy("code")
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
}

/** The next version as a draft; undefined when there is a draft already. */
export async function insertDraft(
  db: Db,
  draft: { code: string; content: unknown; now: Date; by: string | null },
): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`
    insert into services.item (code, version, state, content, updated_at, updated_by)
    select ${draft.code}, coalesce(max(version), 0) + 1, 'draft', ${JSON.stringify(draft.content)}, ${draft.now}, ${draft.by}
    from services.item where code = ${draft.code}
    on conflict do nothing
    returning *`.execute(db);
  return rows[0];
}

export const updateDraft = (
  db: Db,
  draft: { code: string; revision: number; content: unknown; now: Date; by: string },
): Promise<ItemRow | undefined> =>
  items(db)
    .updateTable("services.item")
    .set({
      content: JSON.stringify(draft.content),
      revision: draft.revision + 1,
      updated_at: draft.now,
      updated_by: draft.by,
    })
    .where("code", "=", draft.code)
    .where("state", "=", "draft")
    .where("revision", "=", draft.revision)
    .returningAll()
    .executeTakeFirst();

export const publishDraft = (
  db: Db,
  draft: { code: string; content: unknown; validFrom: string; now: Date; by: string },
): Promise<ItemRow | undefined> =>
  items(db)
    .updateTable("services.item")
    .set({
      state: "published",
      content: JSON.stringify(draft.content),
      valid_from: draft.validFrom,
      updated_at: draft.now,
      updated_by: draft.by,
    })
    .where("code", "=", draft.code)
    .where("state", "=", "draft")
    .returningAll()
    .executeTakeFirst();

export async function deleteDraft(db: Db, code: string): Promise<boolean> {
  const { numDeletedRows } = await items(db)
    .deleteFrom("services.item")
    .where("code", "=", code)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Publishes contents that differ from the newest published version, as next versions. Answers the codes that were. */
export async function publishContents(
  db: Db,
  contents: readonly { code: string; content: unknown }[],
  at: { validFrom: string; now: Date },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    with given as (
      select code, content::jsonb from unnest(${contents.map((each) => each.code)}::text[],
        ${contents.map((each) => JSON.stringify(each.content))}::text[]) as g(code, content)
    ), newest as (
      select distinct on (code) code, version, content, state from services.item
      where code in (select code from given) order by code, version desc
    )
    insert into services.item (code, version, state, content, valid_from, updated_at)
    select g.code, coalesce(n.version, 0) + 1, 'published', g.content, ${at.validFrom}::date, ${at.now}
    from given g left join newest n using (code)
    where n.code is null or (n.state = 'published' and n.content <> g.content)
    returning code`.execute(db);
  return rows.map((row) => row.code);
}
