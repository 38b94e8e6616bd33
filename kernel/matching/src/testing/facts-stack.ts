import { exchangeModule } from "@zhida/exchange";
import { newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { FactsChange } from "../facts/deps.ts";
import { factsService } from "../facts/facts-service.ts";
import { factRegistry } from "../facts/registry.ts";
import type { FactsService } from "../facts/service.ts";
import { followExchange } from "../facts/take-in-changes.ts";
import { datasets, facts, sources } from "./registries.ts";

export const NOW = "2026-03-02T09:00:00+08:00";

export type FactsStack = TestStack<{
  modules: { name: string }[];
  facts: FactsService;
  told: FactsChange[];
  exchange: ReturnType<typeof exchangeModule>["service"];
  follow(): Promise<void>;
}>;

/** The agreements that let matching take what its facts are derived from. */
export async function agree({
  exchange,
  facts,
  work,
}: Pick<FactsStack, "exchange" | "work"> & { facts: Pick<FactsService, "dataNeeded"> }): Promise<void> {
  const needed = await facts.dataNeeded(work());
  await exchange.recordAgreements(
    work(),
    needed.datasets.map((each) => ({
      ...each,
      consumer: needed.consumer,
      purpose: needed.purpose,
      purposeName: needed.purposeName,
      legalBasis: { zh: "《社会救助暂行办法》第五十八条", en: "Interim Measures for Social Assistance, art. 58" },
      standing: true,
      validFrom: "2020-01-01",
      approvedBy: "郑文",
    })),
  );
}

/** Facts over a real exchange, without any engine: what would be told to it is kept in `told`. */
export async function factsStack(): Promise<FactsStack> {
  const told: FactsChange[] = [];
  const stack = await testStack(({ url, clock, blobs }) => {
    const exchange = exchangeModule({ databaseUrl: url, clock, blobs });
    const registry = factRegistry();
    const deps = {
      exchange: exchange.service,
      registry,
      onFactsChanged: async (_: unknown, changed: readonly FactsChange[]) => void told.push(...changed),
    };
    registry.addSources(sources);
    registry.add(facts);
    const matching = { name: "matching", migrations: new URL("../../migrations/", import.meta.url) };
    return { modules: [exchange, matching], exchange: exchange.service, facts: factsService(deps), told, deps };
  });
  stack.clock.set(NOW);
  await stack.exchange.publishDatasets(stack.work(), datasets);
  await agree(stack);
  const follow = async () => {
    await settled(stack);
    await followExchange(stack.deps, stack.work(), { wait: true });
  };
  return { ...stack, follow };
}

/** Transactions of other tests on the same server hold the change feed up for a moment. */
export async function settled({ db }: Pick<FactsStack, "db">): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const { rows } = await sql`select 1 from exchange.change where changed_in >= pg_snapshot_xmin(pg_current_snapshot())
      limit 1`.execute(db);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** An owner's system writes one record of its register. */
export async function register(
  { db }: Pick<FactsStack, "db">,
  dataset: string,
  key: string,
  data: Record<string, unknown>,
  { from = "2026-01-01", to = null as string | null } = {},
): Promise<string> {
  const id = newId();
  await sql`insert into exchange.record (subject_key, dataset, id, valid_from, valid_to, data, received_at, source)
    values (${key}, ${dataset}, ${id}, ${from}, ${to}, ${JSON.stringify(data)}, '2026-03-01', 'test')`.execute(db);
  return id;
}

export const end = ({ db }: Pick<FactsStack, "db">, id: string, on: string) =>
  sql`update exchange.record set valid_to = ${on} where id = ${id}`.execute(db);
