import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type Drawing } from "./chart.tsx";

export type Part = { name: string; open: number; overdue: number };

/** The parts with most open incidents as bars; what is overdue of each stands out. */
export function ByPart({ parts, most }: { parts: readonly Part[]; most: number }) {
  const { t } = useTranslation();
  const shown = useMemo(() => [...parts].sort((a, b) => b.open - a.open).slice(0, most), [parts, most]);
  const option = useMemo<Drawing>(() => {
    const wide = Math.min(
      LONGEST_REM,
      Math.max(...shown.map(({ name }) => lettersOf(name)), 0) * LETTER_REM + LETTER_REM / 2,
    );
    return (ink, rem) => ({
      animationDuration: 400,
      grid: { left: rem(wide + 0.4), right: rem(2.2), top: 0, bottom: 0 },
      tooltip: { trigger: "axis", axisPointer: { type: "none" }, confine: true, textStyle: { fontSize: rem(0.8) } },
      xAxis: { type: "value", show: false },
      yAxis: {
        type: "category",
        inverse: true,
        data: shown.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { color: ink.text, fontSize: rem(LETTER_REM), width: rem(wide), overflow: "truncate" },
      },
      series: [
        {
          type: "bar",
          stack: "open",
          name: t("charts.overdue"),
          data: shown.map(({ overdue }) => overdue),
          barWidth: rem(0.42),
          itemStyle: { color: ink.alarm },
        },
        {
          type: "bar",
          stack: "open",
          name: t("charts.inTime"),
          data: shown.map(({ open, overdue }) => Math.max(open - overdue, 0)),
          barWidth: rem(0.42),
          showBackground: true,
          backgroundStyle: { color: ink.track },
          itemStyle: { color: ink.calm },
          label: {
            show: true,
            position: "right",
            color: ink.soft,
            fontSize: rem(0.75),
            formatter: ({ dataIndex }: { dataIndex: number }) => String(shown[dataIndex]?.open ?? ""),
          },
        },
      ],
    });
  }, [shown, t]);
  const words = shown
    .map(({ name, open, overdue }) => t("charts.partLabel", { name, open, overdue }))
    .join(t("listSeparator"));
  return <Chart label={words || t("charts.nothing")} option={option} />;
}

const LETTER_REM = 0.78;
/** A longer name is cut, so that the bars keep room. */
const LONGEST_REM = 9;
const HAN = /\p{Script=Han}/u;
/** Of a Latin letter against a Chinese one. */
const LATIN = 0.58;

/** How wide a name is written, in Chinese letters. */
const lettersOf = (name: string): number => [...name].reduce((sum, letter) => sum + (HAN.test(letter) ? 1 : LATIN), 0);
