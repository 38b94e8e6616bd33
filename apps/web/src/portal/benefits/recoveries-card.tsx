import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { useText } from "../../i18n/use-text.ts";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Tag, type Tone } from "../../ui/tag.tsx";
import "../cases/application-row.css";

type Recovery = GrantDetail["recoveries"][number];

const tones: Record<Recovery["state"], Tone> = { open: "cinnabar", repaid: "jade", waived: "plain" };

/** What was paid too much, why, and how to return it. */
export function RecoveriesCard({ recoveries }: { recoveries: readonly Recovery[] }) {
  const { t } = useTranslation("entitlements");
  const text = useText();
  const { money, date } = useFormats();
  if (recoveries.length === 0) return null;
  return (
    <Card title={t("grant.recoveries")}>
      <div className="stack">
        <ul className="application-rows">
          {recoveries.map(({ id, amountFen, reason, dueOn, state }) => (
            <li key={id} className="application-row">
              <span className="row row-apart">
                <strong>{money(amountFen)}</strong>
                <Tag tone={tones[state]}>{t(`grant.recovery.${state}`)}</Tag>
              </span>
              <span>{text(reason)}</span>
              {state === "open" && <span className="quiet small">{t("grant.recoverBy", { date: date(dueOn) })}</span>}
            </li>
          ))}
        </ul>
        {recoveries.some(({ state }) => state === "open") && <Notice kind="warning">{t("grant.recoverHow")}</Notice>}
      </div>
    </Card>
  );
}
