import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type Drawing } from "./chart.tsx";
import { percent } from "./percent.ts";

/** `good` and above is calm, `fair` and above is a warning, below is an alarm. */
export type Ring = { name: string; share: number | null; good: number; fair: number };

const PERCENT = 100;

/** Shares as rings with the figure inside. */
export function Rings({ rings }: { rings: readonly Ring[] }) {
  const { t } = useTranslation();
  const option = useMemo<Drawing>(
    () => (ink, rem) => ({
      animationDuration: 500,
      series: rings.map(({ name, share, good, fair }, index) => {
        const colour = share === null ? ink.rule : share >= good ? ink.calm : share >= fair ? ink.warn : ink.alarm;
        return {
          type: "pie",
          radius: [rem(2.35), rem(2.75)],
          center: [`${((index + 0.5) / rings.length) * PERCENT}%`, "42%"],
          startAngle: 90,
          silent: true,
          label: {
            show: true,
            position: "center",
            formatter: `{figure|${shown(share)}}`,
            rich: { figure: { fontSize: rem(1.05), fontWeight: 600, color: ink.text } },
          },
          data: [
            { value: share ?? 0, name, itemStyle: { color: colour, borderRadius: rem(0.3) } },
            { value: 1 - (share ?? 0), itemStyle: { color: ink.track }, label: { show: false } },
          ],
        };
      }),
    }),
    [rings],
  );
  return (
    <div className="rings">
      <Chart
        label={rings.map(({ name, share }) => `${name} ${shown(share)}`).join(t("listSeparator"))}
        option={option}
      />
      <ul aria-hidden="true">
        {rings.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

const shown = (share: number | null): string => (share === null ? "—" : percent(share));
