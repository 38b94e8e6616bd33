import type { ExchangeService } from "@zhida/exchange";
import type { GovServicesService } from "@zhida/gov-services";
import { type Db, newId, transact } from "@zhida/platform";
import { departmentAgreements } from "./agreements.ts";
import { exchangeDatasets } from "./organisations/exchange-datasets.ts";
import { markDone } from "./store/steps.ts";

export interface Furnishing {
  db: Db;
  exchange: ExchangeService;
  services: GovServicesService;
}

/** Registries, service items and sharing agreements of the seeded county, in force since New Year; what is there already stays as it is. */
export function furnishDemo({ db, exchange, services }: Furnishing): Promise<void> {
  return transact(db, async (tx) => {
    const work = { db: tx, now: newYear, requestId: newId() };
    const known = await exchange.datasets(work);
    const missing = exchangeDatasets().filter(({ code }) => !known.has(code));
    if (missing.length > 0) await exchange.publishDatasets(work, missing);
    const published = new Set((await services.published(work)).map(({ item }) => item.code));
    const fresh = (await services.shippedItems()).filter(({ code }) => !published.has(code));
    if (fresh.length > 0) await services.publish(work, fresh, { agreementsApprovedBy: "云溪县数据局" });
    if (await markDone(tx, "department-agreements")) await exchange.recordAgreements(work, departmentAgreements());
  });
}

const newYear = new Date("2026-01-01T00:00:00+08:00");
