import { agreementMoved, agreementRequested, type ExchangeService } from "@zhida/exchange";
import type { AgreementStep } from "@zhida/exchange/contract";
import type { IdentityService } from "@zhida/identity";
import type { NotifyService } from "@zhida/notify";
import { type LocalizedText, type Module, subscription } from "@zhida/platform";

type Deps = {
  notify: NotifyService;
  exchange: Pick<ExchangeService, "findDataset" | "consumerName">;
  identity: Pick<IdentityService, "staffOf">;
};

/** Who is asked for data learns of it, and who asked learns of the answer. */
export function agreementNotices({ notify, exchange, identity }: Deps): Module {
  return {
    name: "agreement-notices",
    subscriptions: [
      subscription({
        name: "notices.agreement-requested",
        event: agreementRequested,
        handler: async (work, { data }) => {
          const officers = await identity.staffOf(work, data.ownerCode, "data_officer");
          await notify.sendAll(
            work,
            officers.map(({ id }) => id),
            {
              template: "work.agreement-requested",
              params: {
                consumer: await exchange.consumerName(work, data.consumer),
                dataset: (await exchange.findDataset(work, data.dataset))?.name ?? data.dataset,
                purpose: data.purposeName,
              },
              link: "/console/agreements?state=requested",
            },
          );
        },
      }),
      subscription({
        name: "notices.agreement-moved",
        event: agreementMoved,
        handler: async (work, { data }) => {
          if (!data.requestedById) return;
          const dataset = await exchange.findDataset(work, data.dataset);
          const known = { dataset: dataset?.name ?? data.dataset, organisation: dataset?.owner.name ?? "" };
          await notify.send(work, {
            to: data.requestedById,
            template: templates[data.step],
            params:
              data.step === "approve"
                ? { ...known, until: data.validTo ?? untilFurtherNotice }
                : { ...known, note: data.note ?? withoutNote },
            link: `/console/agreements?state=${data.state}`,
          });
        },
      }),
    ],
  };
}

const templates: Record<AgreementStep, string> = {
  approve: "work.agreement-approved",
  refuse: "work.agreement-rejected",
  suspend: "work.agreement-suspended",
  resume: "work.agreement-resumed",
  end: "work.agreement-ended",
};

const untilFurtherNotice: LocalizedText = { zh: "另行通知为止", en: "further notice" };
const withoutNote: LocalizedText = { zh: "未填写", en: "none given" };
