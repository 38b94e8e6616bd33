import { demoEpoch, furnishDemo, seedDemo, tellHistory } from "@zhida/demo";
import { type Clock, type Db, type LiveBus, setClock } from "@zhida/platform";
import type { Built } from "../modules.ts";
import { progress, say } from "../start/say.ts";

type Order = Pick<Built, "modules" | "identity" | "exchange" | "services"> & {
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
  const { told, refused } = await tellHistory({
    ...built,
    size: outcome.size,
    onProgress: ({ done, total }) => bar.update("Living seven weeks", done, total),
  });
  bar.end();
  if (outcome.seeded) say(`  ${outcome.size} people live in Yunxi now.`);
  if (told && refused.length > 0) say(`  ${refused.length} of their applications were turned away by the rules.`);
}

const PHASES = { people: "Making people", enterprises: "Making enterprises", indexes: "Building indexes" };
