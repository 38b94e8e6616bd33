import { currentForms, type GovGridService } from "@zhida/gov-grid";
import type { Actor, IdentityService } from "@zhida/identity";
import type { Area, PlacesService } from "@zhida/places";
import { type Db, newId, transact, type Work } from "@zhida/platform";
import { countyMap } from "../geography/index.ts";
import { personas } from "../personas/personas.ts";
import { type Random, random } from "../seeded/random.ts";
import { isDone, markDone } from "../store/steps.ts";
import { caredFor } from "./cared-for.ts";
import { callOn, clockAt, isBeforeEpoch, walkRound } from "./field-days.ts";
import { housesOf } from "./houses.ts";
import { gridWorkers } from "./workers.ts";

export interface GridOrder {
  db: Db;
  grid: GovGridService;
  identity: Pick<IdentityService, "staffOf" | "organisationByCode">;
  places: Pick<PlacesService, "locate" | "areasWithin">;
  /** How many people live in the county. */
  size: number;
  onProgress?(progress: { done: number; total: number }): void;
}

const NEW_YEAR = clockAt(60, 9 * 60);
const PATROL_DAYS = 3;
/** Those who are out on the demo's first morning. */
const OUT_NOW = 0.25;

/** Duties since New Year, whom to look after, and the last days' visits and patrols; a community that is furnished stays as it is. */
export async function furnishGrid({ db, grid, identity, places, size, onProgress }: GridOrder): Promise<void> {
  if (await isDone(db, "grid")) return;
  const map = countyMap();
  const workers = await gridWorkers(identity, { db, now: NEW_YEAR, requestId: newId() });
  const houses = housesOf(map, places.locate);
  const cared = caredFor({ size, map, houses, locate: (point) => places.locate(point)?.community });
  let done = 0;
  for (const [i, [community, staff]] of [...workers].entries()) {
    await transact(db, async (tx) => {
      if (staff.length === 0 || !(await markDone(tx, `grid ${community}`))) return;
      const at = (now: Date): Work => ({ db: tx, now, requestId: newId() });
      const r = random(20_260_302, 5_000 + i);
      const byGrid = await shareGrids(community, staff, at);
      await lookAfter(community, byGrid, at, r);
      await patrolDays(byGrid, at, r);
    });
    onProgress?.({ done: ++done, total: workers.size });
  }
  await transact(db, (tx) => markDone(tx, "grid"));

  /** Neighbouring grids go to one worker. */
  async function shareGrids(community: string, staff: readonly Actor[], at: (now: Date) => Work) {
    const areas = places.areasWithin(community, "grid");
    const byGrid = new Map(
      areas.map((area, n) => [area, staff[Math.floor((n * staff.length) / areas.length)] as Actor]),
    );
    for (const worker of staff) {
      const gridCodes = areas.filter((area) => byGrid.get(area) === worker).map(({ code }) => code);
      if (gridCodes.length > 0)
        await grid.assignDuties(at(NEW_YEAR), { workerId: worker.personId, gridCodes, from: "2026-01-01" });
    }
    return byGrid;
  }

  /** Each was visited when it was due, or a little later; some wait. */
  async function lookAfter(community: string, byGrid: Map<Area, Actor>, at: (now: Date) => Work, r: Random) {
    const workerOf = new Map([...byGrid].map(([{ code }, worker]) => [code, worker]));
    for (const entry of cared.get(community) ?? []) {
      const worker = workerOf.get(places.locate(entry.point)?.grid ?? "");
      const form = currentForms.find(({ kinds }) => kinds.includes(entry.kind));
      if (!worker || !form) continue;
      const care = await grid.addCare(at(NEW_YEAR), worker, entry);
      // Counted back from the last visit, which most often is not overdue yet.
      const last = r.chance(0.78) ? r.int(0, entry.everyDays - 1) : entry.everyDays + r.int(0, 4);
      for (const ago of last + entry.everyDays < 45 ? [last + entry.everyDays, last] : [last]) {
        const when = clockAt(ago, 9 * 60 + r.int(0, 500));
        if (isBeforeEpoch(when) && when > NEW_YEAR) await callOn(grid, at, worker, { care, form, when }, r);
      }
    }
  }

  async function patrolDays(byGrid: Map<Area, Actor>, at: (now: Date) => Work, r: Random) {
    for (const worker of new Set(byGrid.values())) {
      const own = [...byGrid].filter(([, other]) => other === worker).map(([area]) => area);
      for (let ago = PATROL_DAYS; ago >= 1; ago--) {
        const area = own[ago % own.length];
        const plan = { started: clockAt(ago, 8 * 60 + 30 + r.int(0, 400)), minutes: r.int(35, 85), ends: true };
        if (area) await walkRound(grid, at, worker, { area, ...plan }, r);
      }
      const [area] = own;
      const minutes = r.int(8, 28);
      if (area && r.chance(OUT_NOW) && !isPersona(worker))
        await walkRound(grid, at, worker, { area, started: clockAt(0, 9 * 60 - minutes), minutes, ends: false }, r);
    }
  }
}

/** Whoever tries the demo as one of them begins a round of his own. */
const isPersona = (worker: Actor): boolean => personas.some(({ name }) => name === worker.name);
