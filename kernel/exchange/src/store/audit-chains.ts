import { type Db, tables } from "@zhida/platform";
import { type Selectable, sql } from "kysely";
import type { AuditChainTable, Tables } from "./tables.ts";

export type ChainRow = Selectable<AuditChainTable>;

const OPENING = 7_341_951;

/** Opens a chain behind the last one that was opened; `genesisOf` hashes it to that one. */
export async function openChain(
  db: Db,
  chain: { id: string; startedAt: Date },
  genesisOf: (previous: Buffer | undefined) => Buffer,
): Promise<Buffer> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${OPENING})`.execute(tx);
    const previous = await tables<Tables>(tx)
      .selectFrom("exchange.audit_chain")
      .select("genesis")
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();
    const genesis = genesisOf(previous?.genesis);
    await tables<Tables>(tx)
      .insertInto("exchange.audit_chain")
      .values({ id: chain.id, genesis, started_at: chain.startedAt, last_hash: genesis })
      .execute();
    return genesis;
  });
}

export async function findHead(db: Db, id: string): Promise<Pick<ChainRow, "last_seq" | "last_hash"> | undefined> {
  return await tables<Tables>(db)
    .selectFrom("exchange.audit_chain")
    .select(["last_seq", "last_hash"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** In the order they were opened. */
export async function listChains(db: Db): Promise<ChainRow[]> {
  return await tables<Tables>(db).selectFrom("exchange.audit_chain").selectAll().orderBy("number").execute();
}

/** Chains that rows name and no head knows: their head was removed. Walks the index, one step a chain. */
export async function listRowChains(db: Db): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    with recursive walk as (
      (select chain from exchange.audit order by chain limit 1)
      union all
      select (select a.chain from exchange.audit a where a.chain > walk.chain order by a.chain limit 1)
      from walk where walk.chain is not null
    )
    select chain from walk where chain is not null`.execute(db);
  return rows.map((row) => row.chain);
}
