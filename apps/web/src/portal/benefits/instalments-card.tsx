import type { Instalment, InstalmentState } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import "../cases/application-row.css";
import { usePeriodName } from "./period-name.ts";

const tones: Record<InstalmentState, Tone> = {
  due: "ochre",
  held: "ochre",
  ordered: "slate",
  paid: "jade",
  failed: "cinnabar",
  reversed: "plain",
};

/** Each period's money, and when it comes. */
export function InstalmentsCard({ instalments }: { instalments: readonly Instalment[] }) {
  const { t } = useTranslation("entitlements");
  const { money, date, time } = useFormats();
  const periodName = usePeriodName();
  return (
    <Card title={t("grant.instalments")}>
      {instalments.length === 0 && <p className="quiet">{t("grant.no")}</p>}
      <ul className="application-rows">
        {instalments.map(({ id, period, amountFen, state, settlesOn, paidAt, account }) => (
          <li key={id} className="application-row">
            <span className="row row-apart">
              <strong>{money(amountFen)}</strong>
              <Tag tone={tones[state]}>{t(`grant.instalment.${state}`)}</Tag>
            </span>
            <span>{periodName(period)}</span>
            <span className="quiet small">
              {[
                paidAt && t("grant.paidAt", { time: time(paidAt) }),
                state === "ordered" && settlesOn && t("grant.settlesOn", { date: date(settlesOn) }),
                account && t("grant.account", { account }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
