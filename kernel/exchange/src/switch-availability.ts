import type { Actor } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { AvailabilityChange, Dataset } from "./contract.ts";
import { getDataset } from "./list-datasets.ts";
import { getOwnedDataset } from "./ownership.ts";
import { setAvailability } from "./store/datasets.ts";

/** The owner takes a dataset off the exchange, for maintenance say, and puts it back; meanwhile reads answer "unavailable". */
export async function switchAvailability(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  code: string,
  change: AvailabilityChange,
): Promise<Dataset> {
  getOwnedDataset(await configuration.current(work), actor, "dataset.manage", code);
  await setAvailability(work.db, code, { ...change, note: change.note || null, now: work.now });
  return await getDataset(configuration, work, code);
}
