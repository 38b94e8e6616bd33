import { datasetSwitched, type ExchangeService } from "@zhida/exchange";
import type { GovServicesService } from "@zhida/gov-services";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import { type LocalizedText, type Module, subscription, type Work } from "@zhida/platform";

type Deps = {
  notify: NotifyService;
  exchange: Pick<ExchangeService, "findDataset" | "consumersOf">;
  identity: Pick<IdentityService, "staffOf">;
  services: Pick<GovServicesService, "cards">;
};

/** When a registry goes off the exchange or comes back, the data officers of all who read it are told. */
export const datasetNotices = (deps: Deps): Module => ({
  name: "dataset-notices",
  subscriptions: [
    subscription({
      name: "notices.dataset-switched",
      event: datasetSwitched,
      handler: async (work, { data }) => {
        const dataset = await deps.exchange.findDataset(work, data.dataset);
        if (!dataset) return;
        const known = { dataset: dataset.name, organisation: dataset.owner.name };
        await deps.notify.sendAll(work, await officersOfConsumers(deps, work, data.dataset), {
          ...(data.availability === "offline"
            ? { template: "work.dataset-offline", params: { ...known, note: data.note ?? withoutNote } }
            : { template: "work.dataset-online", params: known }),
          link: `/console/datasets/${data.dataset}`,
        });
      },
    }),
  ],
});

/** An item's reads are made for the department that decides it, those of an application for whoever answers for it. */
async function officersOfConsumers({ exchange, identity, services }: Deps, work: Work, dataset: string) {
  const consumers = await exchange.consumersOf(work, dataset);
  const items = await services.cards(
    work,
    consumers.map(({ purpose }) => purpose),
  );
  const organisations = new Set([
    ...consumers.map(({ consumer, organisation }) => organisation ?? consumer),
    ...items.map(({ department }) => department.code),
  ]);
  const officers: string[] = [];
  for (const code of organisations)
    for (const { id } of await identity.staffOf(work, code, "data_officer")) officers.push(id);
  return officers;
}

const withoutNote: LocalizedText = { zh: "未填写", en: "none given" };
