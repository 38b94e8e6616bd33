import { type Db, tables } from "@zhida/platform";
import { NoticeTemplate } from "../contract.ts";
import type { NotifyTables } from "./tables.ts";

/** Oldest version first. */
export async function listTemplateVersions(db: Db, code?: string): Promise<NoticeTemplate[]> {
  const rows = await tables<NotifyTables>(db)
    .selectFrom("notify.template")
    .select("content")
    .$if(code !== undefined, (query) => query.where("code", "=", code as string))
    .orderBy("code")
    .orderBy("version")
    .execute();
  return rows.map((row) => NoticeTemplate.parse(row.content));
}

export async function findTemplateVersion(db: Db, code: string, version: number): Promise<NoticeTemplate | undefined> {
  const row = await tables<NotifyTables>(db)
    .selectFrom("notify.template")
    .select("content")
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && NoticeTemplate.parse(row.content);
}

/** Stores versions that are not there yet; answers how many were new. */
export async function insertTemplates(
  db: Db,
  templates: readonly NoticeTemplate[],
  published: { at: Date; by: string | null },
): Promise<number> {
  if (templates.length === 0) return 0;
  const result = await tables<NotifyTables>(db)
    .insertInto("notify.template")
    .values(
      templates.map((template) => ({
        code: template.code,
        version: template.version,
        content: JSON.stringify(template),
        published_at: published.at,
        published_by: published.by,
      })),
    )
    .onConflict((conflict) => conflict.columns(["code", "version"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0);
}
