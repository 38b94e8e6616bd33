import type { Category } from "@zhida/gov-incidents/contract";
import { demoEpoch } from "../demo-epoch.ts";
import { type Random, random } from "../seeded/random.ts";
import { type Scene, sceneTable } from "./scenes.ts";
import type { Spot } from "./spots.ts";

/** What will become of an incident, and when; moments after the demo's first morning have not come. */
export interface Plan {
  number: number;
  scene: Scene;
  category: Category;
  spot: Spot;
  source: "resident" | "grid" | "desk";
  settled: boolean;
  reportedAt: number;
  dispatchedAt: number;
  completedAt: number;
  verifiedAt: number;
  fate: "handled" | "returned" | "reopened" | "rejected";
  /** 督办 while it is handled. */
  supervised: boolean;
  extension: boolean;
  assist: boolean;
  photo: boolean;
  random: Random;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEED = 20260302;
/** Of a county that looks back on two months, so many are of its last night and morning. */
const TODAY_SHARE = 0.16;

export function planIncident(
  number: number,
  {
    days,
    categories,
    spotOf,
  }: {
    days: number;
    categories: ReadonlyMap<string, Category>;
    spotOf: (random: Random, where: Scene["where"]) => Spot;
  },
): Plan {
  const dice = random(SEED, number);
  const reportedAt = momentOf(dice, days);
  const isOfToday = demoEpoch.getTime() - reportedAt < 3 * HOUR;
  const { scene, category } = drawScene(dice, categories, isOfToday);
  const dispatchedAt = reportedAt + dice.int(4, 50) * MINUTE;
  const term = termMs(category);
  const pace = dice.chance(0.12) ? 1.05 + dice.fraction() * 0.6 : 0.15 + dice.fraction() * 0.75;
  const age = demoEpoch.getTime() - reportedAt;
  // Some of the last days lie where they are: the board has overdue ones to show.
  const isStuck = !isOfToday && age < 5 * DAY && dice.chance(0.2);
  const completedAt = isStuck ? Number.POSITIVE_INFINITY : dispatchedAt + term * pace;
  const fate = dice.fraction();
  const settled = category.onTheSpot !== null && dice.chance(0.3);
  return {
    number,
    scene,
    category,
    spot: spotOf(dice, scene.where),
    source: settled ? "grid" : dice.chance(0.22) ? "grid" : dice.chance(0.15) ? "desk" : "resident",
    settled,
    reportedAt,
    dispatchedAt,
    completedAt: age > 6 * DAY ? Math.min(completedAt, demoEpoch.getTime() - 3 * DAY) : completedAt,
    verifiedAt: completedAt + dice.int(1, 20) * HOUR,
    fate: fate < 0.04 ? "returned" : fate < 0.075 ? "reopened" : fate < 0.105 ? "rejected" : "handled",
    supervised: dice.chance(0.05),
    extension: dice.chance(0.05),
    assist: dice.chance(0.06),
    photo: dice.chance(0.55),
    random: dice,
  };
}

/** Of this morning mostly what is urgent: its deadlines are about to break. */
function drawScene(dice: Random, categories: ReadonlyMap<string, Category>, isOfToday: boolean) {
  for (let tries = isOfToday ? 4 : 1; ; tries--) {
    const scene = dice.draw(sceneTable);
    const category = categories.get(scene.category);
    if (!category) throw new RangeError(`there is no category ${scene.category}`);
    if (tries <= 1 || category.term.unit === "hour") return { scene, category };
  }
}

/** Mostly between seven in the morning and nine in the evening; of the last day up to nine o'clock. */
function momentOf(dice: Random, days: number): number {
  if (dice.chance(TODAY_SHARE)) return demoEpoch.getTime() - dice.int(2, 160) * MINUTE;
  const day = dice.int(1, days);
  const midnight = demoEpoch.getTime() - 9 * HOUR - day * DAY;
  const hour = dice.chance(0.9) ? 7 + dice.fraction() * 14 : dice.fraction() * 24;
  return Math.round(midnight + hour * HOUR);
}

const termMs = ({ term }: Category): number =>
  term.amount * (term.unit === "hour" ? HOUR : term.unit === "workday" ? 1.3 * DAY : DAY);
