import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../i18n/use-formats.ts";
import { Chart } from "../../parts/chart.tsx";
import { RecordTable } from "../../parts/record-table.tsx";
import { useChartColours } from "../../parts/use-chart-colours.ts";

export type ChartPoint = { at: string; value: number; doubtful?: boolean };

type Props = {
  name: string;
  unit: string;
  points: readonly ChartPoint[];
  limit?: number | null;
  /** When an alarm held: shaded. */
  from?: string;
  to?: string;
};

const IN_TABLE_AT_MOST = 200;

/** A measured series over time with its limit; the same as figures below. */
export function SeriesChart({ name, unit, points, limit = null, from, to }: Props) {
  const { t } = useTranslation("monitoring");
  const { time } = useFormats();
  const colours = useChartColours();
  const option = useMemo(
    () => ({
      tooltip: { trigger: "axis" },
      xAxis: {
        type: "time",
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.ink, hideOverlap: true },
      },
      yAxis: {
        type: "value",
        name: unit,
        scale: true,
        // The limit stays in sight also where nothing comes near it.
        max:
          limit === null
            ? undefined
            : ({ max }: { max: number }) => Number((Math.max(max, limit) * 1.1).toPrecision(3)),
        axisLabel: { color: colours.ink },
        splitLine: { lineStyle: { color: colours.line } },
      },
      dataZoom: points.length > 100 ? [{ type: "inside" }] : [],
      series: [
        {
          type: "line",
          name,
          showSymbol: points.length < 40,
          lineStyle: { width: 1.75 },
          itemStyle: { color: colours.slate },
          data: points.map(({ at, value, doubtful }) => ({
            value: [at, value],
            ...(doubtful && { itemStyle: { color: colours.ochre }, symbol: "circle", symbolSize: 6 }),
          })),
          markLine:
            limit === null
              ? undefined
              : {
                  silent: true,
                  symbol: "none",
                  label: {
                    formatter: t("chart.limit", { limit, unit }),
                    color: colours.cinnabar,
                    position: "insideEndTop",
                  },
                  lineStyle: { color: colours.cinnabar, type: "dashed", width: 1.5 },
                  data: [{ yAxis: limit }],
                },
          markArea: from && {
            silent: true,
            itemStyle: { color: colours.cinnabar, opacity: 0.1 },
            data: [[{ xAxis: from }, { xAxis: to ?? points.at(-1)?.at ?? from }]],
          },
        },
      ],
    }),
    [points, limit, name, unit, from, to, colours, t],
  );
  const last = points.at(-1);
  const highest = points.reduce((max, { value }) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  if (!last) return <p className="quiet">{t("chart.empty", { name })}</p>;
  const label = t(limit === null ? "chart.label" : "chart.labelLimit", {
    name,
    count: points.length,
    last: last.value,
    highest,
    limit,
    unit,
  });
  return (
    <Chart
      label={label}
      option={option}
      tableTitle={t("chart.figures")}
      table={
        <RecordTable
          caption={name}
          rows={points.slice(-IN_TABLE_AT_MOST).toReversed()}
          rowKey={({ at }) => at}
          columns={[
            { key: "at", title: t("chart.at"), cell: ({ at }) => time(at) },
            { key: "value", end: true, title: unit ? `${name} (${unit})` : name, cell: ({ value }) => value },
          ]}
        />
      }
    />
  );
}
