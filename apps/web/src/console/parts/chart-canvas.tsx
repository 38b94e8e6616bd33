import { BarChart, LineChart } from "echarts/charts";
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import { type EChartsCoreOption, type EChartsType, init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useChartColours } from "./use-chart-colours.ts";

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkLineComponent,
  MarkAreaComponent,
  DataZoomComponent,
  CanvasRenderer,
]);

type Props = { label: string; option: EChartsCoreOption; height: number };

/** Draws, follows the width of its place, and is taken down with it. */
export function ChartCanvas({ label, option, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const { ink, line, font } = useChartColours();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const drawn = init(element);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(
      {
        animationDuration: 300,
        textStyle: { color: ink, fontFamily: font },
        grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
        ...option,
      },
      { notMerge: true },
    );
  }, [option, ink, font]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      style={{ height, borderBlockEnd: `1px solid ${line}` }}
      className="chart-place"
    />
  );
}
