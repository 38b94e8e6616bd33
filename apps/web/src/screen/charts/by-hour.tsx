import type { IncidentSummary } from "@zhida/gov-incidents/contract";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { chinaDayStart } from "../session/china-day.ts";
import { Chart, type Drawing } from "./chart.tsx";

/** Reports of each hour of the day as bars, what was closed as a line. */
export function ByHour({ hours, at }: { hours: IncidentSummary["byHour"]; at: string }) {
  const { t } = useTranslation();
  const now = hourOf(at);
  const option = useMemo<Drawing>(
    () => (ink, rem) => ({
      animationDuration: 400,
      grid: { left: rem(1.9), right: rem(0.3), top: rem(1), bottom: rem(1.4) },
      tooltip: { trigger: "axis", confine: true, textStyle: { fontSize: rem(0.8) } },
      xAxis: {
        type: "category",
        data: hours.map(({ hour }) => String(hour)),
        axisLine: { lineStyle: { color: ink.rule } },
        axisTick: { show: false },
        axisLabel: { color: ink.soft, fontSize: rem(0.7), interval: 3 },
      },
      yAxis: {
        type: "value",
        minInterval: 1,
        splitNumber: 3,
        splitLine: { lineStyle: { color: ink.rule } },
        axisLabel: { color: ink.soft, fontSize: rem(0.7) },
      },
      series: [
        {
          type: "bar",
          name: t("charts.reported"),
          data: hours.map(({ reported }) => reported),
          barWidth: "56%",
          itemStyle: { color: ink.info, borderRadius: [rem(0.12), rem(0.12), 0, 0] },
        },
        {
          type: "line",
          name: t("charts.closed"),
          data: hours.map(({ hour, closed }) => (hour > now ? null : closed)),
          symbol: "none",
          smooth: 0.3,
          lineStyle: { color: ink.calm, width: rem(0.12) },
        },
      ],
    }),
    [hours, now, t],
  );
  const sum = (pick: "reported" | "closed") => hours.reduce((all, hour) => all + hour[pick], 0);
  return (
    <Chart label={t("charts.byHourLabel", { reported: sum("reported"), closed: sum("closed") })} option={option} />
  );
}

const HOUR_MS = 3_600_000;

/** What has not been yet is no zero. */
const hourOf = (at: string): number => {
  const now = Date.parse(at);
  return Math.floor((now - chinaDayStart(now)) / HOUR_MS);
};
