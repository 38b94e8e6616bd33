import { type Db, tables } from "@zhida/platform";
import type { Agreement, Consumer, Dataset } from "../contract.ts";
import { toAgreement } from "./agreements.ts";
import { toConsumer } from "./consumers.ts";
import { toDataset } from "./datasets.ts";
import type { Tables } from "./tables.ts";

export async function findConfigurationVersion(db: Db): Promise<string> {
  const row = await tables<Tables>(db).selectFrom("exchange.configuration").select("version").executeTakeFirstOrThrow();
  return row.version;
}

/** The version is read first: a change in between makes the content newer than its version, never older. */
export async function loadConfiguration(db: Db): Promise<{
  version: string;
  datasets: Dataset[];
  agreements: Agreement[];
  consumers: (Consumer & { keyHash: string })[];
}> {
  const from = tables<Tables>(db);
  const version = await findConfigurationVersion(db);
  const datasets = await from.selectFrom("exchange.dataset").selectAll().orderBy("code").execute();
  const agreements = await from
    .selectFrom("exchange.agreement")
    .selectAll()
    .where("state", "=", "approved")
    .orderBy("id")
    .execute();
  const consumers = await from.selectFrom("exchange.consumer").selectAll().execute();
  return {
    version,
    datasets: datasets.map(toDataset),
    agreements: agreements.map(toAgreement),
    consumers: consumers.map((row) => ({ ...toConsumer(row), keyHash: row.key_hash.toString("hex") })),
  };
}
