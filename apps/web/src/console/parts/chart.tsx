import type { EChartsCoreOption } from "echarts/core";
import { lazy, type ReactNode, Suspense } from "react";
import { Skeleton } from "../../ui/skeleton.tsx";
import "./chart.css";

const ChartCanvas = lazy(async () => ({ default: (await import("./chart-canvas.tsx")).ChartCanvas }));

type Props = {
  /** What the picture says, in words. */
  label: string;
  option: EChartsCoreOption;
  height?: number;
  /** The same as figures, for those who cannot see it or want to read off a value. */
  table?: ReactNode;
  tableTitle?: string;
};

/** A drawn series or comparison; the drawing library comes only with the first chart. */
export const Chart = ({ label, option, height = 240, table, tableTitle }: Props) => (
  <figure className="chart">
    <Suspense fallback={<Skeleton lines={4} />}>
      <ChartCanvas label={label} option={option} height={height} />
    </Suspense>
    {table && (
      <details className="chart-figures">
        <summary className="small">{tableTitle}</summary>
        {table}
      </details>
    )}
  </figure>
);
