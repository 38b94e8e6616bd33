import type { Work } from "@zhida/platform";
import type { Agreement, Consumer, Dataset } from "./contract.ts";
import { findConfigurationVersion, loadConfiguration } from "./store/configuration.ts";

/** Datasets, approved agreements and consumers as they stood at one version; never changed after it was made. */
export type Configuration = {
  version: string;
  datasets: ReadonlyMap<string, Dataset>;
  /** Approved agreements by {@link agreementKey}. */
  agreements: ReadonlyMap<string, readonly Agreement[]>;
  /** By SHA-256 of their key, in hexadecimal. */
  consumers: ReadonlyMap<string, Consumer>;
  consumerNames: ReadonlyMap<string, Consumer["name"]>;
  purposeNames: ReadonlyMap<string, Agreement["purposeName"]>;
};

export type ConfigurationCache = {
  /** What this process holds; whoever uses it compares the version with the database in the statement that reads data. */
  held(work: Work): Promise<Configuration>;
  /** As the database has it now; costs one statement when nothing changed. */
  current(work: Work): Promise<Configuration>;
  reload(work: Work): Promise<Configuration>;
  /** Notes that this unit of work has just seen the version in the database, so that {@link confirmed} need not look again. */
  confirm(work: Work, configuration: Configuration): void;
  confirmed(work: Work): Promise<Configuration>;
};

export function configurationCache(): ConfigurationCache {
  let held: Configuration | undefined;
  const reload = async ({ db }: Work) => {
    held = index(await loadConfiguration(db));
    return held;
  };
  const current = async (work: Work) => {
    if (held && (await findConfigurationVersion(work.db)) === held.version) return held;
    return await reload(work);
  };
  const seen = new WeakMap<Work, Configuration>();
  return {
    held: async (work) => held ?? (await reload(work)),
    reload,
    current,
    confirm: (work, configuration) => void seen.set(work, configuration),
    confirmed: async (work) => seen.get(work) ?? (await current(work)),
  };
}

export const agreementKey = (consumer: string, purpose: string, dataset: string): string =>
  JSON.stringify([consumer, purpose, dataset]);

function index(loaded: Awaited<ReturnType<typeof loadConfiguration>>): Configuration {
  return {
    version: loaded.version,
    datasets: new Map(loaded.datasets.map((dataset) => [dataset.code, dataset])),
    agreements: Map.groupBy(loaded.agreements, (a) => agreementKey(a.consumer, a.purpose, a.dataset)),
    consumers: new Map(loaded.consumers.map(({ keyHash, ...consumer }) => [keyHash, consumer])),
    consumerNames: new Map(loaded.consumers.map((consumer) => [consumer.code, consumer.name])),
    purposeNames: new Map(loaded.agreements.map((agreement) => [agreement.purpose, agreement.purposeName])),
  };
}
