import { test } from "vitest";
import { county, DIVISION } from "../testing/county.ts";
import { reportedTogether } from "../store/repeat-places.ts";
import { createRepeatPlaces } from "./repeat-places.ts";
import { manyIncidents } from "./testing/many-incidents.ts";
test("x", async () => {
  const place = await county();
  const NOW = new Date("2026-03-02T09:00:00+08:00");
  place.clock.set("2026-03-02T09:00:00+08:00");
  await manyIncidents(place.db, 300_000, NOW);
  const time = async (name: string, f: () => Promise<any>) => { for (let i=0;i<3;i++){ const t = performance.now(); const r = await f(); console.log(name, Math.round(performance.now() - t), r?.length); } };
  const since = new Date(NOW.getTime() - 90 * 86_400_000);
  await time("together", () => reportedTogether(place.db, { division: DIVISION, since, now: NOW, atLeast: 3 }));
  await time("places", () => createRepeatPlaces(place.places)(place.work(), DIVISION));
  await place.stop();
}, 300000);
