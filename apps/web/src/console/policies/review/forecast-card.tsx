import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isNotFound } from "../../../api/api-error.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { forecastBenefit } from "../../api/matching.ts";
import { RecordTable } from "../../parts/record-table.tsx";
import { Total } from "../dry-run/dry-run-counts.tsx";
import { useDivisionName } from "../dry-run/use-division-name.ts";

type Props = { code: string; version: number; revision: number };

/** What the version costs, by town, held against the budget. A policy that pays nothing has no such card. */
export function ForecastCard({ code, version, revision }: Props) {
  const { t } = useTranslation("policies");
  const { money } = useFormats();
  const nameOf = useDivisionName();
  const query = useQuery({
    queryKey: ["policies", "forecast", code, version, revision],
    queryFn: () => forecastBenefit(code, version),
    retry: false,
  });
  if (isNotFound(query.error)) return null;
  return (
    <Card title={t("forecast.title")}>
      <Loaded query={query}>
        {(forecast) => (
          <div className="stack">
            {forecast.exceedsBudget && <Notice kind="error">{t("forecast.exceeds")}</Notice>}
            {forecast.budgetLeftFen === null && <Notice>{t("forecast.noBudget")}</Notice>}
            <dl className="totals">
              <Total name={t("forecast.money")} value={money(forecast.moneyFen)} />
              {forecast.versionBefore !== null && (
                <Total name={t("forecast.moneyBefore")} value={money(forecast.moneyBeforeFen)} />
              )}
              {forecast.budgetLeftFen !== null && (
                <Total
                  name={t("forecast.budgetLeft")}
                  value={money(forecast.budgetLeftFen)}
                  tone={forecast.exceedsBudget ? "cinnabar" : undefined}
                />
              )}
            </dl>
            <RecordTable
              caption={t("forecast.byDivision")}
              rows={forecast.byDivision}
              rowKey={({ division }) => division}
              columns={[
                { key: "town", title: t("dryRun.division"), cell: ({ division }) => nameOf(division) },
                { key: "gained", title: t("dryRun.gained"), end: true, cell: ({ gained }) => gained.toLocaleString() },
                { key: "lost", title: t("dryRun.lost"), end: true, cell: ({ lost }) => lost.toLocaleString() },
                { key: "money", title: t("forecast.money"), end: true, cell: ({ moneyFen }) => money(moneyFen) },
              ]}
            />
            <p className="quiet small">
              {t("forecast.period")}
              {forecast.sampled !== null && t("forecast.sampled", { count: forecast.sampled })}
            </p>
          </div>
        )}
      </Loaded>
    </Card>
  );
}
