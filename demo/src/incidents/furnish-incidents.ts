import type { GovIncidentsService } from "@zhida/gov-incidents";
import type { IdentityService } from "@zhida/identity";
import type { PlacesService } from "@zhida/places";
import { type Clock, type Db, type Module, newId, transact } from "@zhida/platform";
import { demoEpoch } from "../demo-epoch.ts";
import { isDone, markDone } from "../store/steps.ts";
import { castOf } from "./cast.ts";
import { countyRules } from "./county-rules.ts";
import { liveIncident } from "./live-incident.ts";
import { planIncident } from "./plan-incident.ts";
import { rateIncidents } from "./rate-incidents.ts";
import { openSpots } from "./spots.ts";

export interface IncidentsOrder {
  db: Db;
  clock: Clock;
  modules: Module[];
  identity: IdentityService;
  incidents: GovIncidentsService;
  places: Pick<PlacesService, "locate">;
  /** How many people live in the county: more of them see more. */
  size: number;
  onProgress?(progress: { done: number; total: number }): void;
}

const DAYS = 60;
const HANDS = 6;
const countOf = (size: number): number => Math.min(1_200, Math.max(420, Math.round(size / 16)));

/** Two months of the county's incidents, and those of this morning. Told once; what a telling cut short left out comes with the next. */
export async function furnishIncidents(order: IncidentsOrder): Promise<void> {
  const { db, identity, incidents, places, size, onProgress } = order;
  if (await isDone(db, "incidents")) return;
  const work = { db, now: demoEpoch, requestId: newId() };
  await transact(db, async (tx) => {
    if (!(await markDone(tx, "incident rules"))) return;
    const request = { expectedVersion: 0, rules: [...countyRules] };
    await incidents.saveRouting({ ...work, db: tx }, { division: "990122", by: { name: "罗海" }, request });
  });
  await incidents.refresh();
  const cast = await castOf(identity, work);
  const categories = new Map(incidents.taxonomy().categories.map((each) => [each.name.zh, each]));
  const given = { days: DAYS, categories, spotOf: openSpots((spot) => places.locate(spot)?.community != null) };
  const total = countOf(size);
  const plans = Array.from({ length: total }, (_, number) => planIncident(number, given));
  const ended: Awaited<ReturnType<typeof liveIncident>>[] = [];
  const stage = { db, incidents, cast, reporters: new Map() };
  let next = 0;
  const hand = async () => {
    for (let plan = plans[next++]; plan; plan = plans[next++]) {
      // In one transaction: the running deadlines would else find it overdue between two steps of its past.
      const lived = await transact(db, async (tx) =>
        (await markDone(tx, `incident ${plan.number}`)) ? liveIncident({ ...stage, db: tx }, plan) : undefined,
      );
      if (lived) ended.push(lived);
      onProgress?.({ done: next, total });
    }
  };
  await Promise.all(Array.from({ length: HANDS }, hand));
  await rateIncidents(order, stage.reporters, ended);
  await markDone(db, "incidents");
}
