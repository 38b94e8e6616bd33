import { type Db, tables } from "@zhida/platform";
import { sql } from "kysely";
import type { ProcessDraft } from "../contract.ts";
import type { CaseflowTables, DefinitionRecord } from "./tables.ts";

export function listDefinitions(db: Db): Promise<DefinitionRecord[]> {
  return tables<CaseflowTables>(db)
    .selectFrom("caseflow.process_definition")
    .selectAll()
    .orderBy("code")
    .orderBy("version")
    .execute();
}

export function findDefinition(db: Db, code: string, version: number): Promise<DefinitionRecord | undefined> {
  return tables<CaseflowTables>(db)
    .selectFrom("caseflow.process_definition")
    .selectAll()
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** A version that is stored already stays as it is. */
export async function installDefinitions(db: Db, definitions: DefinitionRecord[]): Promise<void> {
  await sql`insert into caseflow.process_definition
    select r.* from json_populate_recordset(null::caseflow.process_definition, ${JSON.stringify(definitions)}::json) r
    on conflict do nothing`.execute(db);
}

/** Puts the draft after the newest published version, in place of an earlier draft; undefined when that was published meanwhile. */
export async function upsertDraft(
  db: Db,
  draft: ProcessDraft,
  validFrom: string,
  now: Date,
): Promise<DefinitionRecord | undefined> {
  const { rows } = await sql<DefinitionRecord>`
    insert into caseflow.process_definition (code, version, name, description, machine, state, valid_from, updated_at)
    select ${draft.code}, coalesce(max(version), 0) + 1, ${JSON.stringify(draft.name)}::jsonb,
      ${JSON.stringify(draft.description)}::jsonb, ${JSON.stringify(draft.machine)}::json, 'draft', ${validFrom}, ${now}
    from caseflow.process_definition where code = ${draft.code} and state = 'published'
    on conflict (code, version) do update
    set name = excluded.name, description = excluded.description, machine = excluded.machine,
      valid_from = excluded.valid_from, updated_at = excluded.updated_at
    where process_definition.state = 'draft'
    returning *`.execute(db);
  return rows[0];
}

export async function publishDraft(
  db: Db,
  { code, version }: { code: string; version: number },
  now: Date,
): Promise<DefinitionRecord | undefined> {
  return tables<CaseflowTables>(db)
    .updateTable("caseflow.process_definition")
    .set({ state: "published", updated_at: now })
    .where("code", "=", code)
    .where("version", "=", version)
    .where("state", "=", "draft")
    .returningAll()
    .executeTakeFirst();
}
