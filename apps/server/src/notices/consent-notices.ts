import { consentChanged, type ExchangeService } from "@zhida/exchange";
import type { NotifyService } from "@zhida/notify";
import { type LocalizedText, type Module, subscription } from "@zhida/platform";

type Deps = { notify: NotifyService; exchange: Pick<ExchangeService, "datasets" | "consumerName"> };

/** Whoever gives or takes back a consent has it in writing, a receipt for each dataset. */
export const consentNotices = ({ notify, exchange }: Deps): Module => ({
  name: "consent-notices",
  subscriptions: [
    subscription({
      name: "notices.consent-changed",
      event: consentChanged,
      handler: async (work, { data }) => {
        const consumer = await exchange.consumerName(work, data.consumer);
        const datasets = await exchange.datasets(work);
        const until = data.change === "given" && { until: data.validTo ?? untilTakenBack };
        await notify.sendMany(
          work,
          data.datasets.map((code) => ({
            to: data.personId,
            template: `consent.${data.change}`,
            params: { dataset: datasets.get(code)?.name ?? code, consumer, ...until },
            link: "/my-data",
          })),
        );
      },
    }),
  ],
});

const untilTakenBack: LocalizedText = { zh: "您撤回时为止", en: "you take it back" };
