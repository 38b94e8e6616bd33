import type { Actor } from "@zhida/identity";
import { createLiveBus } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { IncidentNews } from "../contract.ts";
import { findIncident } from "../store/read-incident.ts";
import { type County, county, DIVISION } from "../testing/county.ts";
import { createNewsDesk } from "./news-desk.ts";

let place: County;
let resident: Actor;
beforeAll(async () => {
  place = await county();
  resident = await place.resident();
});
afterAll(() => place.stop());

const NOTHING = { categories: [], divisions: [], organisations: [], communities: [] };
const COUNTY = { ...NOTHING, divisions: [DIVISION] };

test("somebody hears of what he sees on the map: public categories, his counties, organisations and communities", async () => {
  const live = await createLiveBus();
  const desk = createNewsDesk({ live, places: place.places });
  const { id } = await place.report(resident);
  const incident = (await findIncident(place.db, id))!;
  const heard: string[] = [];
  const sights = {
    nothing: NOTHING,
    county: COUNTY,
    category: { ...NOTHING, categories: [incident.category] },
    organisation: { ...NOTHING, organisations: ["990122-URBN"] },
    other: { ...NOTHING, organisations: ["990122-WATR"] },
    community: { ...NOTHING, communities: [incident.community ?? ""] },
  };
  const leaving = Object.entries(sights).map(([name, sight]) => desk.watch(DIVISION, sight, () => heard.push(name)));
  desk.publish(place.work(), "dispatched", { ...incident, organisation: "990122-URBN" });
  await expect.poll(() => heard.toSorted()).toEqual(["category", "community", "county", "organisation"]);
  for (const leave of leaving) leave();
  await live.stop();
});

test("the news of another county are refused before anything is sent", async () => {
  const dispatcher = await place.staff("dispatcher", "990122-CMD");
  const { status, body } = await place.call(dispatcher, "GET", "/api/incidents/stream?division=990123");
  expect({ status, code: body.code }).toEqual({ status: 403, code: "platform.forbidden" });
});

test("a flood of news goes out together, of one incident only the latest of a kind, and to its county alone", async () => {
  const live = await createLiveBus();
  const desk = createNewsDesk({ live, places: place.places });
  const batches: IncidentNews[][] = [];
  const leave = desk.watch(DIVISION, COUNTY, (news) => batches.push(news));
  const elsewhere = desk.watch("990123", COUNTY, () => batches.push([]));
  const { id } = await place.report(resident);
  const incident = (await findIncident(place.db, id))!;
  for (let n = 0; n < 50; n++) desk.publish(place.work(), "progress", { ...incident, supervised: n });
  desk.publish(place.work(), "completed", incident);
  await expect.poll(() => batches.length).toBe(1);
  expect(batches[0]?.map(({ change, marker }) => [change, marker.supervised])).toEqual([
    ["progress", 49],
    ["completed", 0],
  ]);
  expect(batches[0]?.[0]).toMatchObject({ id, area: { zh: "云溪镇 · 城东社区" } });
  leave();
  elsewhere();
  await live.stop();
});
