import type { RuleFact } from "../contract.ts";
import type { Aggregate } from "./sample-window.ts";

/** What conditions may read, beside the codes of factors (`w01018`: the newest value of that factor of the same device). */
export const ruleFacts: readonly RuleFact[] = [
  fact("limit", "number", "all", "规则的限值", "the limit of the rule"),
  fact("hourOfDay", "number", "all", "一天中的时刻（小时，北京时间）", "hour of the day in China, with decimals"),
  fact("offline", "boolean", "all", "设备离线", "the device is silent"),
  fact("clockOffsetS", "number", "all", "设备时钟偏差（秒）", "seconds that the device's clock is ahead"),
  fact("value", "number", "readings", "本次读数", "the reading"),
  fact("flag", "string", "readings", "数据标记", "data mark of the reading"),
  fact("speed", "number", "positions", "车速（千米/时）", "speed, km/h"),
  fact("load", "string", "positions", "载重状态（empty、half、full、unknown）", "load: empty, half, full or unknown"),
  fact("unloaded", "boolean", "positions", "刚由满载变为空载", "the load has just gone from full to empty"),
  fact("reportGapS", "number", "positions", "距上一次定位的秒数", "seconds since the position before"),
  fact("stoppedS", "number", "positions", "已停车秒数", "seconds since it stopped; 0 while it moves"),
  fact("approved", "boolean", "positions", "当前时段在核准运输范围内", "an approval of its plate holds at this hour"),
  fact("offRouteM", "number", "positions", "偏离核准路线的米数", "metres from the nearest approved route of the day"),
  fact(
    "window",
    "function",
    "all",
    "时间窗：window(读数, 时长)",
    'samples of a stretch of time: window(value, "PT10M")',
  ),
  fact("inside", "function", "positions", "位于某类场地内", 'is inside a site: inside("disposal")'),
  fact("entered", "function", "positions", "刚进入某类场地", 'has just entered a site: entered("restricted")'),
  fact("left", "function", "positions", "刚离开某类场地", 'has just left a site: left("construction")'),
  fact("dwellS", "function", "positions", "在某类场地内停留的秒数", 'seconds inside a site: dwellS("construction")'),
  fact(
    "distanceM",
    "function",
    "positions",
    "与最近某类场地的距离（米）",
    'metres to the nearest site: distanceM("disposal")',
  ),
  fact(
    "trucksStopped",
    "function",
    "readings",
    "一段时间内在本场地停过的车辆数",
    'trucks that stopped at its site: trucksStopped("PT10M")',
  ),
];

/** Functions over a window; `avg` and `mean` are the same. */
export const aggregates: Readonly<Record<string, Aggregate>> = {
  avg: "avg",
  mean: "avg",
  min: "min",
  max: "max",
  sum: "sum",
  count: "count",
  median: "median",
  stddev: "stddev",
  first: "first",
  last: "last",
  rate: "rate",
};

/** Codes of HJ 525, HJ 524 and HJ 212 (`w01018`, `a34001`), which may stand in a condition as names. */
export const isFactorCode = (name: string): boolean => /^[a-z]\d{5}$/.test(name);

function fact(name: string, type: RuleFact["type"], of: RuleFact["of"], zh: string, en: string): RuleFact {
  return { name, type, of, label: { zh, en } };
}
