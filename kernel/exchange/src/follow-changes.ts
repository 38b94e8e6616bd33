import { dateInChina, type Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import { planDelivery } from "./plan-delivery.ts";
import { refuse } from "./refusals.ts";
import type { ChangeRequest, Changes } from "./service.ts";
import { findOldestRunning, readChanges } from "./store/changes.ts";

/** Where the feed stands now. Whoever takes everything after having asked this, and follows from here, misses nothing. */
export const changePosition = async (work: Work): Promise<string> => `${await findOldestRunning(work.db)}.0`;

/** Which records were touched since `after`, as far as the consumer's standing agreements go. Carries keys, no values. */
export async function followChanges(
  configuration: ConfigurationCache,
  work: Work,
  request: ChangeRequest,
): Promise<Changes> {
  const held = await configuration.confirmed(work);
  const requests = request.datasets.map((dataset) => ({ dataset, fields: [] }));
  const datasets = (["person", "legal_entity"] as const).flatMap((kind) =>
    planDelivery(held, { ...request, kind, requests }, dateInChina(work.now)).granted.map(
      ({ dataset }) => dataset.code,
    ),
  );
  const [transaction = "0", id = "0"] = request.after.split(".");
  const feed = await readChanges(work.db, { after: { transaction, id }, datasets, limit: request.limit });
  if (BigInt(transaction) <= BigInt(feed.keptAfter)) throw refuse("changes_not_kept");
  const last = feed.rows.at(-1);
  const full = feed.rows.length === request.limit && last;
  return {
    items: feed.rows.map((row) => ({ subjectKey: row.subject_key, dataset: row.dataset, holdsFrom: row.holds_from })),
    position: full ? `${last.changed_in}.${last.id}` : `${feed.xmin}.0`,
    more: Boolean(full),
  };
}
