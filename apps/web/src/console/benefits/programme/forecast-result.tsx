import type { BenefitForecast } from "@zhida/gov-benefits/contract";
import type { SubjectKind } from "@zhida/matching/contract";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Notice } from "../../../ui/notice.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { Total } from "../../policies/dry-run/dry-run-counts.tsx";
import { useDivisionName } from "../../policies/dry-run/use-division-name.ts";

/** Who gains and loses, what it costs in a period, and how it falls on the towns. */
export function ForecastResult({ forecast, audience }: { forecast: BenefitForecast; audience: SubjectKind }) {
  const { t } = useTranslation("benefits");
  const { money } = useFormats();
  const nameOf = useDivisionName();
  const towns = forecast.byDivision;
  const most = Math.max(1, ...towns.map(({ moneyFen }) => moneyFen));
  const people = (count: number) => t(`people.${audience}`, { people: count.toLocaleString() });
  return (
    <div className="stack">
      <dl className="totals">
        <Total name={t("forecast.gained")} tone="jade" value={people(forecast.gained)} />
        <Total name={t("forecast.lost")} tone="cinnabar" value={people(forecast.lost)} />
        <Total name={t("forecast.kept")} value={people(forecast.kept)} />
        <Total name={t("forecast.money")} value={money(forecast.moneyFen)} />
        {forecast.versionBefore !== null && (
          <Total name={t("forecast.moneyBefore")} value={money(forecast.moneyBeforeFen)} />
        )}
        {forecast.budgetLeftFen !== null && (
          <Total name={t("forecast.budgetLeft")} value={money(Math.max(0, forecast.budgetLeftFen))} />
        )}
      </dl>
      {forecast.exceedsBudget && <Notice kind="warning">{t("forecast.exceeds")}</Notice>}
      {forecast.sampled !== null && <Notice>{t("forecast.sampled", { people: people(forecast.sampled) })}</Notice>}
      {towns.length > 0 && (
        <RecordTable
          caption={t("forecast.byTown")}
          rows={towns}
          rowKey={({ division }) => division}
          columns={[
            { key: "town", title: t("forecast.town"), tight: true, cell: ({ division }) => nameOf(division) },
            {
              key: "money",
              title: t("forecast.money"),
              cell: ({ moneyFen }) => (
                <span className="count-bar">
                  <span aria-hidden="true" style={{ inlineSize: `${(moneyFen / most) * 100}%` }} />
                  <span>{money(moneyFen)}</span>
                </span>
              ),
            },
            { key: "gained", title: t("forecast.gained"), end: true, cell: ({ gained }) => gained.toLocaleString() },
            { key: "lost", title: t("forecast.lost"), end: true, cell: ({ lost }) => lost.toLocaleString() },
          ]}
        />
      )}
    </div>
  );
}
