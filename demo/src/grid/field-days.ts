import type { Answers, Care, GovGridService, VisitForm } from "@zhida/gov-grid";
import type { Actor } from "@zhida/identity";
import type { Area, Point } from "@zhida/places/contract";
import { newId, type Work } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import type { Random } from "../seeded/random.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Of a place in the last days: minutes after midnight in China, `ago` days before the demo's first morning. */
export const clockAt = (ago: number, minutes: number): Date =>
  new Date(Date.parse("2026-03-02T00:00:00+08:00") - ago * DAY + minutes * MINUTE);

/** A round through the grid, one point a minute, at the pace of somebody who looks about. */
export async function walkRound(
  grid: GovGridService,
  at: (now: Date) => Work,
  worker: Actor,
  { area, started, minutes, ends }: { area: Area; started: Date; minutes: number; ends: boolean },
  r: Random,
): Promise<void> {
  const until = new Date(started.getTime() + minutes * MINUTE);
  const patrol = await grid.startPatrol(at(until), worker, {
    clientId: newId(),
    gridCode: area.code,
    startedAt: started.toISOString(),
  });
  const way = round(area, 0.45 + 0.3 * r.fraction());
  const points = Array.from({ length: minutes }, (_, i) => {
    const { lon, lat } = alongWay(way, (i + 1) * 62);
    return {
      lon: lon + (r.fraction() - 0.5) * 0.00006,
      lat: lat + (r.fraction() - 0.5) * 0.00006,
      at: new Date(started.getTime() + (i + 1) * MINUTE).toISOString(),
      accuracyM: 4 + r.int(0, 14),
    };
  });
  await grid.addTrack(at(until), worker, patrol.id, { points });
  if (ends) await grid.endPatrol(at(until), worker, patrol.id, { endedAt: until.toISOString(), note: "" });
}

/** The grid's border drawn in towards its middle. */
function round({ polygon, centre }: Area, share: number): Point[] {
  return (polygon?.[0] ?? []).map(([lon, lat]) => ({
    lon: centre.lon + (lon - centre.lon) * share,
    lat: centre.lat + (lat - centre.lat) * share,
  }));
}

/** Where one is after so many metres, round and round. */
function alongWay(way: readonly Point[], metres: number): Point {
  const length = (i: number) => {
    const [a, b] = [way[i] as Point, way[(i + 1) % way.length] as Point];
    return Math.hypot((b.lon - a.lon) * 95_500, (b.lat - a.lat) * 111_195);
  };
  const whole = way.reduce((sum, _, i) => sum + length(i), 0);
  let left = metres % Math.max(whole, 1);
  for (let i = 0; i < way.length; i++) {
    const step = length(i);
    if (left <= step) {
      const [a, b] = [way[i] as Point, way[(i + 1) % way.length] as Point];
      const share = step === 0 ? 0 : left / step;
      return { lon: a.lon + (b.lon - a.lon) * share, lat: a.lat + (b.lat - a.lat) * share };
    }
    left -= step;
  }
  return way[0] as Point;
}

/** The form of that kind of care filled in: mostly all is well. */
export async function callOn(
  grid: GovGridService,
  at: (now: Date) => Work,
  worker: Actor,
  { care, form, when }: { care: Care; form: VisitForm; when: Date },
  r: Random,
): Promise<void> {
  const met = r.chance(0.94);
  const answers: Answers = {};
  for (const { key, kind, options, alarm } of form.fields) {
    const calm = options.filter(({ value }) => value !== alarm);
    const choices = r.chance(0.05) ? options : calm;
    if (kind === "choice")
      answers[key] = (choices[Math.floor(r.fraction() ** 2 * choices.length)] ?? choices[0])?.value ?? "";
    else if (kind === "check") answers[key] = alarm === "true" ? false : r.chance(0.85);
    else if (kind === "number") answers[key] = r.int(1, 4);
  }
  await grid.recordVisit(at(when), worker, {
    clientId: newId(),
    careId: care.id,
    form: form.code,
    formVersion: form.version,
    met,
    answers: met ? answers : {},
    place: { lon: care.point.lon + 0.00008, lat: care.point.lat + 0.00005 },
    at: when.toISOString(),
    note: "",
  });
}

export const isBeforeEpoch = (when: Date): boolean => when < demoEpoch;
