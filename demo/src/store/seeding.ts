import pg from "pg";
import { findMarker, hasPeople, insertMarker, prepareMarkers, type SeedMarker } from "./marker.ts";

export type DatabaseClient = pg.ClientBase;

/** Some other people live in this database: the demo does not mix with them. */
export class DatabaseInUse extends Error {
  override name = "DatabaseInUse";
}

/**
 * Fills an unseeded database in one transaction that also leaves the marker, and answers what the database then holds; `fresh` says
 * whether `fill` was needed. Processes that come together wait for each other.
 */
export async function seedOnce(
  url: string,
  wanted: SeedMarker,
  fill: (client: DatabaseClient) => Promise<void>,
): Promise<SeedMarker & { fresh: boolean }> {
  const client = new pg.Client({ connectionString: url, options: "-c jit=off -c timezone=Asia/Shanghai" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await prepareMarkers(client);
    const marker = await findMarker(client);
    if (marker) return { ...marker, fresh: false };
    if (await hasPeople(client)) throw new DatabaseInUse("The database holds people who do not belong to the demo.");
    await client.query("begin");
    await fill(client);
    await insertMarker(client, wanted);
    await client.query("commit");
    await client.query("analyze identity.person, identity.legal_entity, exchange.record");
    return { ...wanted, fresh: true };
  } finally {
    await client.end();
  }
}

const lock = 7_341_951;
