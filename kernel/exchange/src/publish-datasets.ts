import { type Actor, can } from "@zhida/identity";
import { refusePlatform, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { type Dataset, DatasetDefinition } from "./contract.ts";
import { fieldValidators } from "./field-validators.ts";
import { getDataset } from "./list-datasets.ts";
import { refuse } from "./refusals.ts";
import { saveDatasets } from "./store/datasets.ts";

/**
 * Publishes datasets or replaces their description. The owner and the kind of subject stay as they are: agreements and records rest
 * on them.
 */
export async function publishDatasets(
  configuration: ConfigurationCache,
  work: Work,
  definitions: readonly DatasetDefinition[],
): Promise<void> {
  const drafts = definitions.map((definition) => DatasetDefinition.parse(definition));
  const { datasets } = await configuration.current(work);
  for (const draft of drafts) {
    fieldValidators(draft);
    const known = datasets.get(draft.code);
    if (known && (known.owner.code !== draft.owner.code || known.subjectKind !== draft.subjectKind)) {
      throw refuse("owner_fixed");
    }
  }
  await saveDatasets(work.db, drafts, work.now);
}

/** By an officer of the department that owns it. */
export async function publishDataset(
  configuration: ConfigurationCache,
  work: Work,
  actor: Actor,
  definition: DatasetDefinition,
): Promise<Dataset> {
  if (!can(actor, "dataset.manage", { organisationCode: definition.owner.code })) throw refusePlatform("forbidden");
  await publishDatasets(configuration, work, [definition]);
  return await getDataset(configuration, work, definition.code);
}
