import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useScreenMode } from "../shell/screen-mode.ts";
import { type Ink, inkOf } from "./ink.ts";
import "./charts.css";

register([BarChart, LineChart, PieChart, GridComponent, TooltipComponent, SVGRenderer]);

/** `rem(n)` gives pixels that grow with the letters of the page. */
export type Drawing = (ink: Ink, rem: (size: number) => number) => EChartsCoreOption;

/** One chart, as large as its place. `label` says in words what it shows. */
export function Chart({ label, option }: { label: string; option: Drawing }) {
  const room = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  const [mode] = useScreenMode();
  const paint = useRef<() => void>(undefined);

  useEffect(() => {
    const made = init(room.current!, undefined, { renderer: "svg" });
    chart.current = made;
    const observer = new ResizeObserver(() => {
      made.resize();
      paint.current?.();
    });
    observer.observe(room.current!);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    paint.current = () => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const { fontFamily } = getComputedStyle(document.body);
      chart.current?.setOption({ textStyle: { fontFamily }, ...option(inkOf(mode), (n) => n * size) });
    };
    paint.current();
  }, [option, mode]);
  return <div ref={room} className="chart" role="img" aria-label={label} />;
}
