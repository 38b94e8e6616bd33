import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { Taxonomy } from "../contract.ts";

/** The newest version that is valid on that day. */
export async function readTaxonomy(db: Db, day: string): Promise<Taxonomy | undefined> {
  const { rows } = await sql<{ version: number; valid_from: string; content: Omit<Taxonomy, "version" | "validFrom"> }>`
    select version, valid_from, content from incidents.taxonomy where valid_from <= ${day}
    order by version desc limit 1`.execute(db);
  const [found] = rows;
  return found && { ...found.content, version: found.version, validFrom: found.valid_from };
}

/** A version that is stored already stays as it is. */
export async function installTaxonomy(db: Db, taxonomy: Taxonomy, now: Date): Promise<void> {
  const { version, validFrom, ...content } = taxonomy;
  await sql`insert into incidents.taxonomy (version, valid_from, content, published_at)
    values (${version}, ${validFrom}, ${JSON.stringify(content)}::jsonb, ${now}) on conflict do nothing`.execute(db);
}
