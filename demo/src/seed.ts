import { setImmediate as breathe } from "node:timers/promises";
import { hash } from "@node-rs/argon2";
import { demoPassword } from "./personas/personas.ts";
import { demoSeed, type Population, population } from "./population.ts";
import { addEntity, addPerson, type Batch, emptyBatch, recordSink } from "./store/batch.ts";
import { copyBatch } from "./store/copy-batch.ts";
import { setIndexesAside, setTriggers } from "./store/indexes.ts";
import { insertOrganisations, insertPositions } from "./store/organisations.ts";
import { type DatabaseClient, seedOnce } from "./store/seeding.ts";

export interface SeedProgress {
  phase: "people" | "enterprises" | "indexes";
  done: number;
  total: number;
}

export interface SeedOrder {
  /** Connection string of a migrated database. */
  url: string;
  /** How many people. */
  size: number;
  onProgress?: (progress: SeedProgress) => void;
}

/** `seeded` is false when the county was there already; `size` is what it holds. */
export interface SeedOutcome {
  seeded: boolean;
  size: number;
}

/**
 * Fills the demo county in one transaction: a seeding that was cut short has left nothing and is simply done again. Two processes
 * that start together wait for each other. Memory does not grow with the number of people.
 */
export async function seedDemo({ url, size, onProgress = () => {} }: SeedOrder): Promise<SeedOutcome> {
  const held = await seedOnce(url, { size, seed: demoSeed }, (client) => fill(client, population(size), onProgress));
  return { seeded: held.fresh, size: held.size };
}

/** From this many people on it pays to build the indexes of the records at the end. */
const large = 50_000;

async function fill(
  client: DatabaseClient,
  made: Population,
  onProgress: (progress: SeedProgress) => void,
): Promise<void> {
  const { population: total } = made.county;
  const restore = total >= large ? await setIndexesAside(client, "exchange.record") : undefined;
  await setTriggers(client, "exchange.record", "disable");
  const organisations = await insertOrganisations(client);
  let done = 0;
  for await (const batch of ahead(batches(made))) {
    await copyBatch(client, batch);
    done += batch.people.length;
    onProgress({ phase: done < total ? "people" : "enterprises", done, total });
  }
  await setTriggers(client, "exchange.record", "enable");
  await insertPositions(client, made.appointments, organisations);
  if (!restore) return;
  onProgress({ phase: "indexes", done: 0, total: 1 });
  await restore();
  onProgress({ phase: "indexes", done: 1, total: 1 });
}

/** The whole county in batches of some thousand records. */
async function* batches(made: Population): AsyncGenerator<Batch> {
  const passwordHash = await hash(demoPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  let batch = emptyBatch();
  const write = recordSink(() => batch, made.county.recordId);
  let steps = 0;
  for (const { household, record } of made.households()) {
    for (const { person } of household.members) addPerson(batch, person, household.address.town, passwordHash);
    record(write);
    if (batch.records.length >= fullBatch) {
      yield batch;
      batch = emptyBatch();
    }
    if (++steps % 40 === 0) await breathe();
  }
  for (const { enterprise, representative, record } of made.enterprises()) {
    addEntity(batch, made.county.entityId(), enterprise, representative);
    record(write);
    if (batch.records.length >= fullBatch) {
      yield batch;
      batch = emptyBatch();
    }
  }
  yield batch;
}

const fullBatch = 12_000;

/** Makes the next one while the last is being written. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = source.next();
    yield value;
  }
}
