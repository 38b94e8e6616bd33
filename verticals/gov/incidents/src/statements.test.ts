import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type County, county } from "./testing/county.ts";

let place: County;
let resident: Actor;
let dispatcher: Actor;
let officer: Actor;
beforeAll(async () => {
  place = await county();
  resident = await place.resident();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  officer = await place.staff("department_officer", "990122-URBN");
  // What is read once (templates, officers) is read here.
  const warm = await place.report(resident, { category: LIFE, fields: {} });
  await place.act(dispatcher, warm, { action: "dispatch", organisation: "990122-URBN", assist: [] });
});
afterAll(() => place.stop());

/** `begin` and `commit` counted; the session is read before. */
const LIFE = "URBN-001";

test("a report costs five statements, a step eight, a page one", async () => {
  let incident = await place.report(resident, { category: LIFE, fields: {} });
  const report = await place.countStatements(async () => {
    incident = await place.report(resident, { category: LIFE, fields: {} });
  });
  // begin, case, news, incident with its words, commit
  expect(report).toHaveLength(5);
  const dispatch = await place.countStatements(async () => {
    const toUrban = { action: "dispatch" as const, organisation: "990122-URBN", assist: [] };
    incident = await place.act(dispatcher, incident, toUrban);
  });
  // begin, incident, case, write, incident, notice, news, commit
  expect(dispatch).toHaveLength(8);
  const complete = { action: "complete" as const, note: "已清理。", result: "solved" as const, files: [] };
  const handled = await place.countStatements(async () => {
    incident = await place.act(officer, incident, complete);
  });
  // the same, and once a minute whether there are grid workers
  expect(handled.length).toBeLessThanOrEqual(9);
  const search = await place.countStatements(() =>
    place.call(dispatcher, "GET", `/api/incidents?area=${incident.place.community}&limit=20`),
  );
  expect(search).toHaveLength(1);
});
