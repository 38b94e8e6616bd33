import { useQuery } from "@tanstack/react-query";
import { type Device, ReadingKind } from "@zhida/gov-monitoring/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../../i18n/use-text.ts";
import { useNow } from "../../../portal/demo/demo-queries.ts";
import { Card } from "../../../ui/card.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Grid } from "../../parts/grid.tsx";
import { SelectField } from "../../parts/select-field.tsx";
import { rulesQuery, seriesQuery } from "../monitoring-queries.ts";
import { SeriesChart } from "../parts/series-chart.tsx";
import { useFactor } from "../parts/use-factor.ts";

const STRETCHES = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const;
type Stretch = keyof typeof STRETCHES;

/** A factor over time, with the strictest limit that a rule sets for it. */
export function SeriesCard({ device }: { device: Device }) {
  const { t } = useTranslation("monitoring");
  const text = useText();
  const nameOf = useFactor();
  const now = useNow();
  const [factor, setFactor] = useState(device.factors[0] ?? "");
  const [stretch, setStretch] = useState<Stretch>("hour");
  const [kind, setKind] = useState<ReadingKind>("rtd");
  // To the minute, so that one stretch is one query.
  const to = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + 60_000);
  const from = new Date(to.getTime() - STRETCHES[stretch]);
  const query = useQuery({
    ...seriesQuery(device.id, { factor, kind, from: from.toISOString(), to: to.toISOString() }),
    placeholderData: (before) => (before?.factor === factor && before.kind === kind ? before : undefined),
  });
  const { data: rules } = useQuery(rulesQuery(device.division));
  const limits = (rules?.items ?? []).flatMap(({ rule }) =>
    rule.enabled && rule.deviceKind === device.kind && rule.factor === factor && rule.limit !== null
      ? [rule.limit]
      : [],
  );
  return (
    <Card title={t("series.title")}>
      <div className="stack">
        <Grid>
          <SelectField
            label={t("values.factor")}
            options={device.factors.map((value) => ({ value, label: nameOf(value).name }))}
            value={factor}
            onChange={setFactor}
          />
          <SelectField
            label={t("series.stretch")}
            options={(Object.keys(STRETCHES) as Stretch[]).map((value) => ({
              value,
              label: t(`series.last.${value}`),
            }))}
            value={stretch}
            onChange={setStretch}
          />
          <SelectField
            label={t("series.kind")}
            options={ReadingKind.options.map((value) => ({ value, label: t(`series.kindOf.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </Grid>
        <Loaded query={query}>
          {(series) => (
            <SeriesChart
              name={text(series.name) || nameOf(factor).name}
              unit={series.unit}
              limit={limits.length > 0 ? Math.min(...limits) : null}
              points={series.points.map(({ at, value, flag, marks }) => ({
                at,
                value,
                doubtful: flag !== "N" || marks.length > 0,
              }))}
            />
          )}
        </Loaded>
      </div>
    </Card>
  );
}
