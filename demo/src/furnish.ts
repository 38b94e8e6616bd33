import type { ExchangeService } from "@zhida/exchange";
import type { GovServicesService } from "@zhida/gov-services";
import type { MatchingService } from "@zhida/matching";
import { type Db, type LocalizedText, newId, transact, type Work } from "@zhida/platform";
import { departmentAgreements } from "./agreements.ts";
import { exchangeDatasets } from "./organisations/exchange-datasets.ts";
import { markDone } from "./store/steps.ts";

export interface Furnishing {
  db: Db;
  exchange: ExchangeService;
  matching: Pick<MatchingService, "dataNeeded">;
  services: GovServicesService;
}

/** Registries, service items and sharing agreements of the seeded county, in force since New Year; what is there already stays as it is. */
export function furnishDemo({ db, exchange, matching, services }: Furnishing): Promise<void> {
  return transact(db, async (tx) => {
    const work = { db: tx, now: newYear, requestId: newId() };
    const known = await exchange.datasets(work);
    const missing = exchangeDatasets().filter(({ code }) => !known.has(code));
    if (missing.length > 0) await exchange.publishDatasets(work, missing);
    const published = new Set((await services.published(work)).map(({ item }) => item.code));
    const fresh = await services.shippedItems({ except: published });
    if (fresh.length > 0) await services.publish(work, fresh, { agreementsApprovedBy: "云溪县数据局" });
    await agreeOnMatching({ exchange, matching }, work);
    if (await markDone(tx, "department-agreements")) await exchange.recordAgreements(work, departmentAgreements());
  });
}

/** Standing deliveries of what facts are derived from; what an earlier version of the facts did not need is agreed on now. */
async function agreeOnMatching(
  { exchange, matching }: Pick<Furnishing, "exchange" | "matching">,
  work: Work,
): Promise<void> {
  const { datasets, ...needed } = await matching.dataNeeded(work);
  const missing: typeof datasets = [];
  for (const each of datasets) {
    const step = `standing-delivery ${each.dataset} ${each.fields.toSorted().join(" ")}`;
    if (await markDone(work.db, step)) missing.push(each);
  }
  await exchange.recordAgreements(
    work,
    missing.map((each) => ({
      consumer: needed.consumer,
      purpose: needed.purpose,
      purposeName: needed.purposeName,
      legalBasis: matchingBasis,
      ...each,
      standing: true,
      validFrom: "2026-01-01",
      approvedBy: "云溪县数据共享联席会议",
    })),
  );
}

const matchingBasis: LocalizedText = {
  zh: "《国务院关于在线政务服务的若干规定》；国办发〔2022〕2号",
  en: "State Council Provisions on Online Government Services; General Office document 2 of 2022",
};

const newYear = new Date("2026-01-01T00:00:00+08:00");
