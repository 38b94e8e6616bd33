import { demoEpoch, exchangeDatasets, seedDemo } from "@zhida/demo";
import { agreementRequests, recommendationAgreements } from "@zhida/gov-services";
import { type Clock, type Db, type LiveBus, newId, setClock, transact, type Work } from "@zhida/platform";
import type { Built } from "../modules.ts";
import { progress, say } from "../start/say.ts";

type Order = Pick<Built, "exchange" | "services"> & { db: Db; url: string; clock: Clock; live: LiveBus; size: number };

/** Makes sure that the demo county is there, whole: what an earlier start left unfinished is done again. */
export async function ensureDemo({ db, url, clock, live, size, exchange, services }: Order): Promise<void> {
  const bar = progress();
  const outcome = await seedDemo({
    url,
    size,
    onProgress: ({ phase, done, total }) => bar.update(PHASES[phase], done, total),
  });
  bar.end();
  if (outcome.seeded) {
    await setClock(db, live, clock, demoEpoch);
    say(`  ${outcome.size} people live in Yunxi now.`);
  }
  await transact(db, (tx) =>
    publishConfiguration({ db: tx, now: clock.now(), requestId: newId() }, exchange, services),
  );
}

const PHASES = { people: "Making people", enterprises: "Making enterprises", indexes: "Building indexes" };
const APPROVER = "云溪县数据局";

/** Datasets, service items and the agreements the items need; what is there already stays as it is. */
async function publishConfiguration(
  work: Work,
  exchange: Built["exchange"],
  services: Built["services"],
): Promise<void> {
  const known = await exchange.datasets(work);
  const missing = exchangeDatasets().filter(({ code }) => !known.has(code));
  if (missing.length > 0) await exchange.publishDatasets(work, missing);
  const items = await services.shippedItems();
  const published = new Set((await services.published(work)).map(({ item }) => item.code));
  const fresh = items.filter(({ code }) => !published.has(code));
  if (fresh.length === 0) return;
  await services.publish(work, fresh);
  const agreements = [
    ...fresh.flatMap((item) => agreementRequests(item, VALID_FROM)),
    ...recommendationAgreements(items, VALID_FROM),
  ];
  await exchange.recordAgreements(
    work,
    agreements.map((agreement) => ({ ...agreement, approvedBy: APPROVER })),
  );
}

const VALID_FROM = "2026-01-01";
