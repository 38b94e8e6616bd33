import { type Db, newId, type Work } from "@zhida/platform";
import type { Insertable } from "kysely";
import { sql } from "kysely";
import type { PolicyContent, PolicyState, SubjectKind } from "../contract.ts";
import {
  type PolicyHistoryTable,
  type PolicyTable,
  type PolicyVersionRow,
  type PolicyVersionTable,
  policyTables,
} from "./policy-tables.ts";

export type PolicyFilter = {
  divisions: readonly string[];
  words: readonly string[];
  department?: string | undefined;
  audience?: SubjectKind | undefined;
  state?: PolicyState | undefined;
  day: string;
};

/** By code; `divisions` are those whose policies, and those of their parts, are looked at. */
export function listPolicies(
  db: Db,
  { divisions, words, department, audience, state, day }: PolicyFilter,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<PolicyTable[]> {
  const covered = divisions.map((division) => (division === "10" ? "%" : `${division}%`));
  const has = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<boolean>`exists (select 1 from matching.policy_version v where v.code = p.code and ${condition})`;
  const lasting = sql<boolean>`v.state = 'published' and (v.effective_to is null or v.effective_to > ${day}::date)`;
  const ended = sql<boolean>`${has(sql`v.state = 'published'`)} and not ${has(lasting)} and not ${has(sql`v.state <> 'published'`)}`;
  return policyTables(db)
    .selectFrom("matching.policy as p")
    .selectAll()
    .where(sql<boolean>`p.division like any (${covered})`)
    .$if(words.length > 0, (query) => query.where(sql<boolean>`p.words @> ${words}::text[]`))
    .$if(department !== undefined, (query) => query.where("department", "=", department as string))
    .$if(audience !== undefined, (query) => query.where("audience", "=", audience as SubjectKind))
    .$if(state === "draft" || state === "in_review", (query) => query.where(has(sql`v.state = ${state}`)))
    .$if(state === "published", (query) => query.where(has(lasting)))
    .$if(state === "ended", (query) => query.where(ended))
    .$if(after !== undefined, (query) => query.where("code", ">", after as string))
    .orderBy("code")
    .limit(limit)
    .execute();
}

export const findPolicy = (db: Db, code: string): Promise<PolicyTable | undefined> =>
  policyTables(db).selectFrom("matching.policy").selectAll().where("code", "=", code).executeTakeFirst();

/** Where a policy applies, who answers for it and by which words it is found; that of the version that counts. */
export async function putPolicy(db: Db, policy: PolicyTable): Promise<void> {
  const { code: _, ...rest } = policy;
  await policyTables(db)
    .insertInto("matching.policy")
    .values(policy)
    .onConflict((conflict) => conflict.column("code").doUpdateSet(rest))
    .execute();
}

/** A version without its model and its cases, which may be long. */
export type VersionSummaryRow = Omit<PolicyVersionRow, "content"> & { content: Omit<PolicyContent, "dmn" | "cases"> };

/** Of several policies, the newest version of each first. */
export async function listVersions(db: Db, codes: readonly string[]): Promise<VersionSummaryRow[]> {
  const { rows } = await sql<VersionSummaryRow>`
    select code, version, state, content - 'dmn' - 'cases' as content, revision, effective_from, effective_to, author, editors, approver,
      approver_id, returned, updated_at, published_at, pack_hash
    from matching.policy_version where code = any(${[...codes]}) order by code, version desc`.execute(db);
  return rows;
}

/** What people are shown of these versions: everything but the model and its cases. */
export async function findShown(
  db: Db,
  refs: readonly { policy: string; version: number }[],
): Promise<Pick<VersionSummaryRow, "code" | "version" | "content">[]> {
  const { rows } = await sql<Pick<VersionSummaryRow, "code" | "version" | "content">>`
    select v.code, v.version, v.content - 'dmn' - 'cases' as content
    from unnest(${refs.map(({ policy }) => policy)}::text[], ${refs.map(({ version }) => version)}::int[]) as asked(code, version)
    join matching.policy_version v on v.code = asked.code collate "C" and v.version = asked.version`.execute(db);
  return rows;
}

export const findVersion = (db: Db, code: string, version: number): Promise<PolicyVersionRow | undefined> =>
  policyTables(db)
    .selectFrom("matching.policy_version")
    .selectAll()
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirst();

/** The draft or what is in review, locked. */
export const lockOpenVersion = (db: Db, code: string): Promise<PolicyVersionRow | undefined> =>
  policyTables(db)
    .selectFrom("matching.policy_version")
    .selectAll()
    .where("code", "=", code)
    .where("state", "!=", "published")
    .forUpdate()
    .executeTakeFirst();

/** The next version as a draft; undefined when there is an open one already. */
export async function insertDraft(
  db: Db,
  draft: { code: string; content: PolicyContent; author: string; authorId: string; now: Date },
): Promise<PolicyVersionRow | undefined> {
  const { rows } = await sql<PolicyVersionRow>`
    insert into matching.policy_version (code, version, state, content, author, editors, updated_at)
    select ${draft.code}, coalesce(max(version), 0) + 1, 'draft', ${JSON.stringify(draft.content)}, ${draft.author},
      array[${draft.authorId}::uuid], ${draft.now}
    from matching.policy_version where code = ${draft.code}
    on conflict do nothing
    returning *`.execute(db);
  return rows[0];
}

/** Undefined when somebody else changed the open version meanwhile. */
export const changeOpenVersion = (
  db: Db,
  { code, version, revision }: Pick<PolicyVersionRow, "code" | "version" | "revision">,
  change: Partial<Insertable<PolicyVersionTable>>,
): Promise<PolicyVersionRow | undefined> =>
  policyTables(db)
    .updateTable("matching.policy_version")
    .set(change)
    .where("code", "=", code)
    .where("version", "=", version)
    .where("revision", "=", revision)
    .where("state", "!=", "published")
    .returningAll()
    .executeTakeFirst();

/** A version that was never published leaves no gap: the next draft takes its number. */
export async function deleteOpenVersion(db: Db, code: string): Promise<void> {
  await policyTables(db)
    .deleteFrom("matching.policy_version")
    .where("code", "=", code)
    .where("state", "!=", "published")
    .execute();
  await sql`delete from matching.policy p where code = ${code}
    and not exists (select 1 from matching.policy_version v where v.code = p.code)`.execute(db);
}

/** From that day on no published version decides any more, whether in force then or waiting for a later day. */
export async function endVersionsFrom(db: Db, code: string, day: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update matching.policy_version set effective_to = greatest(${day}::date, effective_from)
    where code = ${code} and state = 'published' and (effective_to is null or effective_to > greatest(${day}::date, effective_from))`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0);
}

export const insertPublished = async (db: Db, row: Insertable<PolicyVersionTable>): Promise<void> => {
  await policyTables(db).insertInto("matching.policy_version").values(row).execute();
};

/** All versions that hold on the day, at most one of each policy. */
export const listInForce = (db: Db, day: string): Promise<(PolicyVersionRow & { division: string })[]> =>
  policyTables(db)
    .selectFrom("matching.policy_version as v")
    .innerJoin("matching.policy as p", "p.code", "v.code")
    .selectAll("v")
    .select("p.division")
    .where("state", "=", "published")
    .where("effective_from", "<=", day)
    .where((where) => where.or([where("effective_to", "is", null), where("effective_to", ">", day)]))
    .orderBy("v.code")
    .execute();

/** The version of one policy that holds on the day, and whom it is for. */
export const findInForce = (
  db: Db,
  code: string,
  day: string,
): Promise<{ version: number; audience: SubjectKind } | undefined> =>
  policyTables(db)
    .selectFrom("matching.policy_version as v")
    .innerJoin("matching.policy as p", "p.code", "v.code")
    .select(["v.version", "p.audience"])
    .where("v.code", "=", code)
    .where("state", "=", "published")
    .where("effective_from", "<=", day)
    .where((where) => where.or([where("effective_to", "is", null), where("effective_to", ">", day)]))
    .executeTakeFirst();

export async function addHistory(
  work: Work,
  entry: Pick<PolicyHistoryTable, "code" | "version" | "event" | "by_name" | "by_id"> &
    Partial<Pick<PolicyHistoryTable, "note" | "effective_from">>,
): Promise<void> {
  await policyTables(work.db)
    .insertInto("matching.policy_history")
    .values({ note: null, effective_from: null, ...entry, id: newId(), at: work.now })
    .execute();
}

/** Newest first. */
export const listHistory = (
  db: Db,
  code: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<PolicyHistoryTable[]> =>
  policyTables(db)
    .selectFrom("matching.policy_history")
    .selectAll()
    .where("code", "=", code)
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
