import { allRefusals } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, office } from "./testing/office.ts";

let place: Office;
beforeAll(async () => {
  place = await office();
});
afterAll(() => place.stop());

test("the whole way of a case goes over HTTP, and the same key sent twice moves it once", async () => {
  const officer = await place.staff("department_officer");
  const opened = await place.open("one-officer", await place.resident());
  const post = (path: string, body: object, key?: string) =>
    place.inject({
      method: "POST",
      url: `/api/caseflow/cases/${opened.id}/${path}`,
      body,
      as: officer,
      headers: { "x-zhida-request": "1", ...(key && { "idempotency-key": key }) },
    });
  expect((await post("claim", { expectedVersion: 1 })).json()).toMatchObject({ version: 2 });
  expect((await post("release", { expectedVersion: 2, note: "临时外出。" })).json()).toMatchObject({ version: 3 });
  const key = crypto.randomUUID();
  const accept = { expectedVersion: 3, event: "accept" };
  const [first, second] = [await post("events", accept, key), await post("events", accept, key)];
  expect([first.json().version, second.json().version]).toEqual([4, 4]);
  const stale = await post("events", accept);
  expect([stale.statusCode, stale.json().code]).toEqual([409, "caseflow.stale_version"]);
  const noReason = await post("events", { expectedVersion: 4, event: "reject" });
  expect([noReason.statusCode, noReason.json().code]).toEqual([422, "caseflow.note_needed"]);
  const closed = await post("events", { expectedVersion: 4, event: "approve" });
  expect(closed.json()).toMatchObject({ outcome: "approved", state: { label: { zh: "已办结", en: "Done" } } });
});

test("every refusal says in both languages what to do", () => {
  const own = [...allRefusals()].filter(([code]) => code.startsWith("caseflow."));
  expect(own.length).toBeGreaterThan(15);
  for (const [, { zh, en }] of own) expect([zh.endsWith("。"), en.endsWith(".")]).toEqual([true, true]);
});
