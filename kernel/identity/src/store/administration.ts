import type { Db } from "@zhida/platform";
import { sql } from "kysely";
import type { AdministrationRecord } from "../contract.ts";
import type { Domain } from "../policy.ts";
import { inDomains } from "./domains.ts";
import { identity } from "./tables.ts";

export interface NewAdministrationRecord
  extends Pick<AdministrationRecord, "id" | "action" | "division" | "target" | "detail"> {
  at: Date;
  /** Null: set up by the machine itself. */
  actorId: string | null;
}

export async function appendAdministration(
  db: Db,
  { actorId, detail, ...row }: NewAdministrationRecord,
): Promise<void> {
  await identity(db)
    .insertInto("identity.administration_record")
    .values({ ...row, actor_id: actorId, detail: JSON.stringify(detail) })
    .execute();
}

/** Newest first. */
export async function listAdministration(
  db: Db,
  domains: readonly Domain[],
  limit: number,
  before: readonly (string | number | null)[] | undefined,
): Promise<AdministrationRecord[]> {
  let query = identity(db)
    .selectFrom("identity.administration_record as r")
    .leftJoin("identity.person as p", "p.id", "r.actor_id")
    .select(["r.id", "r.at", "r.action", "r.division", "r.target", "r.detail", "p.name as actor_name"])
    .where(inDomains("r.division", domains));
  if (before) query = query.where(sql<boolean>`r.id < ${before[0]}::uuid`);
  const rows = await query.orderBy("r.id", "desc").limit(limit).execute();
  return rows.map(({ actor_name, at, ...row }) => ({ ...row, at: at.toISOString(), actorName: actor_name ?? "" }));
}
