import {
  demoEpoch,
  furnishBenefits,
  furnishDemo,
  furnishGrid,
  furnishIncidents,
  furnishMonitoring,
  furnishPlaces,
  readOldNews,
  seedDemo,
  tellHistory,
} from "@zhida/demo";
import { type Clock, type Db, type LiveBus, newId, setClock } from "@zhida/platform";
import type { Built } from "../modules.ts";
import { progress, say } from "../start/say.ts";

type Order = Pick<
  Built,
  | "modules"
  | "identity"
  | "notify"
  | "exchange"
  | "matching"
  | "services"
  | "benefits"
  | "grid"
  | "incidents"
  | "places"
  | "monitoring"
> & {
  db: Db;
  url: string;
  clock: Clock;
  live: LiveBus;
  size: number;
};

/** Makes sure that the demo county is there, whole: what an earlier start left unfinished is done again. */
export async function ensureDemo({ url, size, live, ...built }: Order): Promise<void> {
  const { db, clock } = built;
  const bar = progress();
  const outcome = await seedDemo({
    url,
    size,
    onProgress: ({ phase, done, total }) => bar.update(PHASES[phase], done, total),
  });
  if (outcome.seeded) await setClock(db, live, clock, demoEpoch);
  await furnishDemo(built);
  await furnishPlaces(built);
  await furnishGrid({
    ...built,
    size: outcome.size,
    onProgress: ({ done, total }) => bar.update("Walking the grids", done, total),
  });
  await furnishMonitoring(built);
  if (outcome.seeded) await deriveFacts(built, outcome.size, bar);
  await furnishBenefits({ ...built, size: outcome.size });
  if (outcome.seeded) await deliverBenefits(built, bar);
  const { told, refused } = await tellHistory({
    ...built,
    size: outcome.size,
    onProgress: ({ done, total }) => bar.update("Living seven weeks", done, total),
  });
  await furnishIncidents({
    ...built,
    size: outcome.size,
    onProgress: ({ done, total }) => bar.update("Reporting incidents", done, total),
  });
  await readOldNews(built);
  bar.end();
  if (outcome.seeded) say(`  ${outcome.size} people live in Yunxi now.`);
  if (told && refused.length > 0) say(`  ${refused.length} of their applications were turned away by the rules.`);
}

/** What is known of everybody, derived once; afterwards the registries' changes are followed. */
async function deriveFacts(
  { db, clock, matching }: Pick<Order, "db" | "clock" | "matching">,
  people: number,
  bar: ReturnType<typeof progress>,
): Promise<void> {
  const work = { db, now: clock.now(), requestId: newId() };
  await matching.loadAll(work, ({ kind, subjects }) =>
    bar.update("Learning about people", kind === "person" ? subjects : people, people),
  );
}

/** Everybody gets what he is entitled to, by the same campaigns as ever after. */
async function deliverBenefits(
  { db, clock, benefits }: Pick<Order, "db" | "clock" | "benefits">,
  bar: ReturnType<typeof progress>,
): Promise<void> {
  const reached = new Map<string, number>();
  const total = new Map<string, number>();
  const sum = (counts: ReadonlyMap<string, number>) => counts.values().reduce((all, each) => all + each, 0);
  await benefits.deliverAll(
    { db, now: clock.now(), requestId: newId() },
    ({ policy, progress: { done, total: all } }) => {
      reached.set(policy, done);
      total.set(policy, all ?? done);
      bar.update("Bringing benefits", sum(reached), sum(total));
    },
  );
}

const PHASES = { people: "Making people", enterprises: "Making enterprises", indexes: "Building indexes" };
