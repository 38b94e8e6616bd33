import type { Actor } from "@zhida/identity";
import { emit, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { AvailabilityChange, Dataset } from "./contract.ts";
import { divisionOf } from "./decide-agreement.ts";
import { datasetSwitched } from "./events.ts";
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
  const before = getOwnedDataset(await configuration.current(work), actor, "dataset.manage", code);
  const note = change.note || null;
  await setAvailability(work.db, code, { ...change, note, now: work.now });
  if (before.availability !== change.availability) {
    const data = { dataset: code, availability: change.availability, note };
    await emit(work, datasetSwitched, { subject: code, division: divisionOf(before.owner.code), data });
  }
  return await getDataset(configuration, work, code);
}
