import type { IncidentDetail, IncidentRow } from "@zhida/gov-incidents";
import type { Actor } from "@zhida/identity";
import type { Clock, Db, Module } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import { type Desk, openDesk } from "../history/desk.ts";
import { type Opinion, rate } from "../history/rate.ts";
import { random } from "../seeded/random.ts";

const SEED = 615;
/** So many of those who reported say what they think of it. */
const SHARE = 0.35;
const RECENT_MS = 25 * 86_400_000;

const opinions: readonly [Opinion, number][] = [
  [{ level: 5, reasons: ["fast"], comment: "上午反映，下午就有人来处理了，点赞。" }, 8],
  [{ level: 5, reasons: ["kind"] }, 5],
  [{ level: 4, reasons: ["fast"] }, 4],
  [{ level: 3, reasons: ["could-be-faster"], comment: "处理了，但等的时间有点长。" }, 2],
  [{ level: 2, reasons: ["passed-around"], comment: "转了两个部门才有人来，希望以后快一点。" }, 1],
];

/** Reporters rate what was closed in the last weeks, by the route by which everybody rates. */
export async function rateIncidents(
  { db, clock, modules }: { db: Db; clock: Clock; modules: Module[] },
  reporters: ReadonlyMap<string, Actor>,
  incidents: readonly IncidentRow[],
): Promise<void> {
  const desk = await openDesk({ db, clock, modules });
  const dice = random(SEED, 1);
  const choices = opinions.flatMap(([opinion, weight]) => Array.from({ length: weight }, () => opinion));
  try {
    for (const incident of incidents) {
      const { state, source, onTheSpot, closedAt } = incident;
      const isRecent = closedAt !== null && demoEpoch.getTime() - Date.parse(closedAt) < RECENT_MS;
      if (state.name !== "closed" || source !== "resident" || onTheSpot || !isRecent || !dice.chance(SHARE)) continue;
      const reporter = reporters.get(incident.id);
      if (reporter && (await mayRate(desk, reporter, incident.id))) {
        await rate(desk, reporter, incident.id, dice.pick(choices));
      }
    }
  } finally {
    await desk.close();
  }
}

/** Not what he reported without a name. */
async function mayRate(desk: Desk, reporter: Actor, id: string): Promise<boolean> {
  const { feedback } = await desk.call<IncidentDetail>(reporter, "GET", `/api/incidents/${id}`);
  return feedback.mayRate;
}
