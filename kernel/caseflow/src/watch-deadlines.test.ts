import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Case } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let resident: Actor;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  officer = await place.staff("department_officer");
  head = await place.staff("department_head", { name: "郑文" });
});
afterAll(() => place.stop());
beforeEach(() => {
  place.clock.set("2026-03-02T09:00:00+08:00");
  place.reminders.length = 0;
});

const term = { amount: 10, unit: "workday" as const };
const on = (found: Case, by: Actor) => ({ caseId: found.id, expectedVersion: found.version, by });
const perform = (found: Case, event: string, by: Actor, note?: string) =>
  place.service.perform(place.work(), { ...on(found, by), event, note });
const now = async (found: Case) => (await place.service.find(place.work(), found.id))!;
const remindersOf = (found: Case) => place.reminders.filter((each) => each.case.id === found.id);
const at = async (instant: string) => {
  place.clock.set(instant);
  await place.settle();
};

test("at four fifths of the term whoever has the task is warned, once", async () => {
  const accepted = await perform(await place.open("standard", resident, { term }), "accept", officer);
  const claimed = await place.service.claim(place.work(), on(accepted, officer));
  await at("2026-03-13T18:00:00+08:00");
  expect(remindersOf(claimed)).toEqual([]);
  await at("2026-03-14T02:00:00+08:00");
  await at("2026-03-14T03:00:00+08:00");
  expect(remindersOf(claimed)).toMatchObject([{ kind: "deadline_warning", to: [officer.personId] }]);
  expect(await now(claimed)).toMatchObject({ clock: { status: "warning" }, version: claimed.version });
});

test("past the term the head is told, sees the task and may take it over", async () => {
  const accepted = await perform(await place.open("standard", resident, { term }), "accept", officer);
  const claimed = await place.service.claim(place.work(), on(accepted, officer));
  await at("2026-03-17T08:00:00+08:00");
  expect(remindersOf(claimed).at(-1)).toMatchObject({ kind: "deadline_overdue", to: [head.personId] });
  const overdue = await now(claimed);
  expect(overdue).toMatchObject({ clock: { status: "overdue" }, version: claimed.version + 1 });
  const list = await place.inject({ url: "/api/caseflow/work?scope=escalated", as: head });
  expect(list.json().items.map(({ id }: { id: string }) => id)).toContain(claimed.id);
  const taken = await place.service.claim(place.work(), on(overdue, head));
  expect((await perform(taken, "recommend-approval", head)).state.name).toBe("deciding");
  const history = await place.service.history(place.work(), { id: claimed.id, viewer: head });
  expect(history.map(({ event }) => event)).toContain("case-escalate");
});

test("a step that nobody takes in time is escalated although the case's own clock has not started", async () => {
  const opened = await place.open("standard", resident, { term });
  await at("2026-03-10T08:00:00+08:00");
  expect(remindersOf(opened).map(({ kind }) => kind)).toEqual(["deadline_overdue"]);
});

test("a paused clock neither warns nor escalates", async () => {
  const accepted = await perform(await place.open("standard", resident, { term }), "accept", officer);
  const waiting = await perform(accepted, "request-supplement", officer, "请补充说明资金来源。");
  await at("2026-03-20T08:00:00+08:00");
  expect(remindersOf(waiting)).toEqual([]);
  const back = await perform(waiting, "supplement", resident);
  expect(back.clock.dueAt).toBe("2026-04-03T16:00:00.000Z");
  await at("2026-04-02T08:00:00+08:00");
  expect(remindersOf(back).map(({ kind }) => kind)).toEqual(["supplement_arrived", "deadline_warning"]);
});

test("the applicant is reminded to supplement, and the case lapses when he does not", async () => {
  const waiting = await perform(
    await place.open("standard", resident),
    "request-supplement",
    officer,
    "请补充身份证明。",
  );
  await at("2026-03-27T08:00:00+08:00");
  expect(remindersOf(waiting)).toMatchObject([{ kind: "supplement_due", to: [resident.personId] }]);
  await at("2026-04-03T08:00:00+08:00");
  expect(await now(waiting)).toMatchObject({ outcome: "lapsed", state: { name: "lapsed" } });
});

test("what was settled in time is left alone", async () => {
  const accepted = await perform(await place.open("one-officer", resident, { term }), "accept", officer);
  const closed = await perform(accepted, "approve", officer);
  await at("2026-12-01T08:00:00+08:00");
  expect(remindersOf(closed)).toEqual([]);
  expect((await now(closed)).version).toBe(closed.version);
});

test("a hundred and fifty overdue cases are escalated in one run, each once", async () => {
  const opened: Case[] = [];
  for (let index = 0; index < 150; index++) opened.push(await place.open("standard", resident));
  await at("2026-03-12T08:00:00+08:00");
  await place.settle();
  const versions = await Promise.all(opened.map(async (each) => (await now(each)).version));
  expect(new Set(versions)).toEqual(new Set([2]));
});
