import type { BoardWeek } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/use-formats.ts";
import { Card } from "../../ui/card.tsx";
import { Chart } from "../parts/chart.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { useChartColours } from "../parts/use-chart-colours.ts";
import { Share } from "./share.tsx";

/** Week by week: how much came in and was handled, and how much of it in time and to people's satisfaction. */
export function BoardTrend({ weeks }: { weeks: readonly BoardWeek[] }) {
  const { t } = useTranslation("supervision");
  const { date } = useFormats();
  const colours = useChartColours();
  const option = useMemo(() => {
    const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);
    const axis = { axisLabel: { color: colours.ink }, splitLine: { lineStyle: { color: colours.line } } };
    return {
      tooltip: { trigger: "axis" },
      grid: { left: 8, right: 8, top: 64, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: { color: colours.ink } },
      xAxis: {
        type: "category",
        data: weeks.map(({ monday }) => monday.slice(5)),
        axisLabel: { color: colours.ink },
        axisLine: { lineStyle: { color: colours.line } },
      },
      yAxis: [
        { type: "value", name: t("incidents"), minInterval: 1, ...axis },
        { type: "value", name: "%", min: 0, max: 100, ...axis, splitLine: { show: false } },
      ],
      series: [
        {
          type: "bar",
          name: t("figure.reported"),
          itemStyle: { color: colours.slate },
          data: weeks.map(({ reported }) => reported),
        },
        {
          type: "bar",
          name: t("figure.handled"),
          itemStyle: { color: colours.jade },
          data: weeks.map(({ handled }) => handled),
        },
        {
          type: "line",
          name: t("figure.inTime"),
          yAxisIndex: 1,
          itemStyle: { color: colours.ochre },
          data: weeks.map(({ inTime }) => percent(inTime.share)),
        },
        {
          type: "line",
          name: t("figure.satisfied"),
          yAxisIndex: 1,
          itemStyle: { color: colours.cinnabar },
          data: weeks.map(({ satisfied }) => percent(satisfied.share)),
        },
      ],
    };
  }, [weeks, colours, t]);
  return (
    <Card title={t("trend")}>
      <Chart
        label={t("trendLabel", { count: weeks.length })}
        option={option}
        tableTitle={t("asTable")}
        table={
          <RecordTable
            caption={t("trend")}
            rows={weeks}
            rowKey={({ monday }) => monday}
            columns={[
              { key: "week", title: t("week"), cell: ({ monday }) => date(monday) },
              { key: "reported", end: true, title: t("figure.reported"), cell: ({ reported }) => reported },
              { key: "handled", end: true, title: t("figure.handled"), cell: ({ handled }) => handled },
              { key: "inTime", end: true, title: t("figure.inTime"), cell: ({ inTime }) => <Share of={inTime} /> },
              {
                key: "reopened",
                end: true,
                title: t("figure.reopened"),
                cell: ({ reopened }) => <Share of={reopened} />,
              },
              {
                key: "satisfied",
                end: true,
                title: t("figure.satisfied"),
                cell: ({ satisfied }) => <Share of={satisfied} />,
              },
            ]}
          />
        }
      />
    </Card>
  );
}
