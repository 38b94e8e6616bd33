import type { LocalizedText } from "@zhida/platform/contract";
import type { RiverPoint, Suspect } from "../contract.ts";
import { sayHours, sayTime } from "./say.ts";
import type { Above, Upstream } from "./upstream.ts";

export type Sample = { at: number; value: number };

export type Measured = {
  /** Readings of the factor at that device in `[from, to]`, in order. */
  samples(deviceId: string, fromMs: number, toMs: number): readonly Sample[];
  /** Above this the device itself has an alarm; null where no rule sets a limit. */
  limitOf(deviceId: string): number | null;
};

export type Exceedance = { at: number; factorName: LocalizedText; unit: string; maxS: number };

const DAY_MS = 86_400_000;
/** Speed of the water is a mean: the time of passage is known to a quarter, and never better than a quarter of an hour. */
const SPREAD = 0.25;
const LEAST_SPREAD_MS = 15 * 60_000;
/** A discharge of five times the usual is as suspicious as can be. */
const FULL_RISE = 5;

/** Outlets above a section, the likeliest source of what is measured there first, each with its reasons. */
export function rankSuspects(upstream: Upstream<RiverPoint>, seen: Exceedance, measured: Measured): Suspect[] {
  return upstream.points
    .filter(({ point }) => point.kind === "outlet")
    .map((above) => judge(above, seen, measured))
    .sort((a, b) => b.score - a.score || (a.travelS ?? 0) - (b.travelS ?? 0));
}

function judge({ point, travelS, distanceM, below }: Above<RiverPoint>, seen: Exceedance, measured: Measured): Suspect {
  const passedAt = seen.at - travelS * 1_000;
  const own = passage(passedAt, travelS, point.deviceId, measured);
  const { factorName: name, unit } = seen;
  const amount = (value: number) => `${round(value)}${unit && ` ${unit}`}`;
  const reasons: LocalizedText[] = [
    {
      zh: `距断面 ${kilometres(distanceM)} 公里，水流约需${sayHours(travelS).zh}，对应排放时间为 ${sayTime(passedAt)} 前后`,
      en: `${kilometres(distanceM)} km above the section; the water takes about ${sayHours(travelS).en}, so it passed by around ${sayTime(passedAt)}`,
    },
  ];
  let score = 0.05;
  const { peak, usual } = own;
  const limit = measured.limitOf(point.deviceId);
  if (peak === null) {
    score = 0.35;
    reasons.push({ zh: "该时段没有上传数据，不能排除", en: "It sent no data at that time and cannot be ruled out" });
  } else {
    const rise = usual === null || usual <= 0 ? null : peak / usual;
    if (rise !== null && rise >= 1.5) {
      score += 0.6 * Math.min(1, (rise - 1) / (FULL_RISE - 1));
      reasons.push({
        zh: `该时段${name.zh}升至 ${amount(peak)}，是前一日常态（${amount(usual as number)}）的 ${round(rise)} 倍`,
        en: `${name.en} rose to ${amount(peak)} then, ${round(rise)} times what was usual the day before (${amount(usual as number)})`,
      });
    } else {
      reasons.push({
        zh: `该时段${name.zh}为 ${amount(peak)}，没有明显升高`,
        en: `${name.en} was ${amount(peak)} then, no marked rise`,
      });
    }
    if (limit !== null && peak > limit) {
      score += 0.35;
      reasons.push({
        zh: `超过排放限值 ${amount(limit)}`,
        en: `That is above its discharge limit of ${amount(limit)}`,
      });
    }
  }
  const clean = below.find((between) => isCleanSection(between, seen, measured));
  if (clean) {
    const { name: station } = clean.point;
    score *= 0.25;
    reasons.push({
      zh: `其下游的${station.zh}同期未见升高，来源更可能在${station.zh}以下`,
      en: `${station.en}, below it, showed no rise in that water: the source is more likely further down`,
    });
  }
  score *= 1 - 0.1 * Math.min(1, travelS / seen.maxS);
  return {
    deviceId: point.deviceId,
    name: point.name,
    point: point.point,
    score: Math.round(Math.min(1, score) * 1_000) / 1_000,
    travelS: Math.round(travelS),
    distanceM: Math.round(distanceM),
    passedAt: new Date(passedAt).toISOString(),
    measured: peak,
    usual,
    reasons,
  };
}

/** What was measured while the water passed by, and what was usual in the day before. */
function passage(passedAt: number, travelS: number, deviceId: string, { samples }: Measured) {
  const spread = Math.max(LEAST_SPREAD_MS, travelS * 1_000 * SPREAD);
  const then = samples(deviceId, passedAt - spread, passedAt + spread).map(({ value }) => value);
  const before = samples(deviceId, passedAt - spread - DAY_MS, passedAt - spread - 1).map(({ value }) => value);
  return { peak: then.length === 0 ? null : Math.max(...then), usual: median(before) };
}

/** A section between the outlet and ours that saw the same water and found nothing. */
function isCleanSection(
  { point, travelS }: Above<RiverPoint>["below"][number],
  { at }: Exceedance,
  measured: Measured,
) {
  if (point.kind !== "river_station") return false;
  const { peak, usual } = passage(at - travelS * 1_000, travelS, point.deviceId, measured);
  return peak !== null && usual !== null && usual > 0 && peak / usual < 1.3;
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

const round = (value: number): number => Number(value.toPrecision(3));
const kilometres = (metres: number): string => (metres / 1_000).toFixed(1);
