import type { IdentityService } from "@zhida/identity";
import { type Clock, type Db, type Module, newId } from "@zhida/platform";
import { historyBegins } from "../demo-epoch.ts";
import { isDone, markDone } from "../store/steps.ts";
import { type HistoryRefused, openDesk } from "./desk.ts";
import { openOffices } from "./offices.ts";
import { plots } from "./plots.ts";
import { settler } from "./settle.ts";
import { playOut } from "./timetable.ts";
import { asCaller, findTownspeople } from "./townspeople.ts";

export interface HistoryOrder {
  db: Db;
  clock: Clock;
  modules: Module[];
  identity: IdentityService;
  /** How many people were seeded. */
  size: number;
  onProgress?(progress: { done: number; total: number }): void;
}

/** `refused`: steps that the items' rules of today turned away; their stories end there. */
export interface HistoryOutcome {
  told: boolean;
  refused: HistoryRefused[];
}

/**
 * Seven weeks of applications, decisions, payments and ratings before the demo's first morning, made by the modules' own routes
 * with the clock moved back. Told once; a telling that was cut short goes on with the stories that had not begun.
 */
export async function tellHistory({
  db,
  clock,
  modules,
  identity,
  size,
  onProgress,
}: HistoryOrder): Promise<HistoryOutcome> {
  if (await isDone(db, "history")) return { told: false, refused: [] };
  const work = () => ({ db, now: clock.now(), requestId: newId() });
  const desk = await openDesk({ db, clock, modules });
  const { settle, stop } = settler({ db, clock, modules });
  const stage = { desk, offices: openOffices(identity, work) };
  const all = plots(findTownspeople(size), (resident, enterprise) => asCaller(identity, work(), resident, enterprise));
  try {
    const refused = await playOut(all, stage, {
      clock,
      firstDay: historyBegins,
      lastDay: "2026-03-01",
      settle,
      begins: (number) => markDone(db, `history-${number}`),
      onDay: (done, total) => onProgress?.({ done, total }),
    });
    await markDone(db, "history");
    return { told: true, refused };
  } finally {
    await stop();
    await desk.close();
  }
}
