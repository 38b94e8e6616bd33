import { correctionDecided, correctionRequested, type ExchangeService, importFinished } from "@zhida/exchange";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import { type Module, subscription } from "@zhida/platform";

type Deps = {
  notify: NotifyService;
  exchange: Pick<ExchangeService, "findDataset">;
  identity: Pick<IdentityService, "staffOf">;
};

/** What happens at the registries reaches those it concerns: exchange and notify do not know each other. */
export function registryNotices({ notify, exchange, identity }: Deps): Module {
  return {
    name: "registry-notices",
    subscriptions: [
      subscription({
        name: "notices.correction-requested",
        event: correctionRequested,
        handler: async (work, { data }) => {
          const dataset = await exchange.findDataset(work, data.dataset);
          const officers = await identity.staffOf(work, data.ownerCode, "data_officer");
          await notify.sendAll(
            work,
            officers.map((officer) => officer.id),
            {
              template: "work.correction-requested",
              params: { dataset: dataset?.name ?? data.dataset, number: data.correctionId.slice(-8) },
              link: "/console/corrections",
            },
          );
        },
      }),
      subscription({
        name: "notices.correction-decided",
        event: correctionDecided,
        handler: async (work, { data }) => {
          const dataset = await exchange.findDataset(work, data.dataset);
          await notify.send(work, {
            to: data.requestedById,
            template: data.state === "accepted" ? "correction.accepted" : "correction.rejected",
            params: {
              dataset: dataset?.name ?? data.dataset,
              organisation: dataset?.owner.name ?? "",
              ...(data.state === "rejected" && { reason: data.note }),
            },
            link: "/my-data",
          });
        },
      }),
      subscription({
        name: "notices.import-finished",
        event: importFinished,
        handler: async (work, { data }) => {
          const dataset = (await exchange.findDataset(work, data.dataset))?.name ?? data.dataset;
          const isDone = data.state === "done";
          await notify.send(work, {
            to: data.createdById,
            template: isDone ? "work.import-finished" : "work.import-failed",
            params: isDone
              ? { dataset, accepted: data.goodRows, rejected: data.badRows }
              : { dataset, reason: { zh: "文件未能完整读取", en: "the file could not be read to its end" } },
            link: `/console/imports/${data.importId}`,
          });
        },
      }),
    ],
  };
}
