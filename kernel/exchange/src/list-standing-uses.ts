import type { LocalizedText, Work } from "@zhida/platform";
import type { ConfigurationCache } from "./configuration.ts";
import type { StandingUse } from "./contract.ts";
import { namesOf } from "./names.ts";
import { listSubjectDeliveries } from "./store/deliveries.ts";

type Deps = { configuration: ConfigurationCache; consumerNames: ReadonlyMap<string, LocalizedText> };

/** 持续共享: who receives whole datasets in which the subject stands, on which basis. */
export async function listStandingUses(
  { configuration, consumerNames }: Deps,
  work: Work,
  subjectKey: string,
): Promise<StandingUse[]> {
  const current = await configuration.current(work);
  const names = namesOf(current, consumerNames);
  const plain = (code: string) => ({ zh: code, en: code });
  return (await listSubjectDeliveries(work.db, subjectKey)).map((row) => {
    const dataset = current.datasets.get(row.dataset);
    return {
      consumer: { code: row.consumer, name: names.consumer(row.consumer) },
      purpose: { code: row.purpose, name: names.purpose(row.purpose) },
      legalBasis: row.legal_basis,
      dataset: { code: row.dataset, name: dataset?.name ?? plain(row.dataset) },
      owner: dataset?.owner ?? null,
      fields: row.fields.map((name) => ({ name, title: dataset?.fields[name]?.title ?? plain(name) })),
      since: row.first_at.toISOString(),
      lastAt: row.last_at.toISOString(),
    };
  });
}
