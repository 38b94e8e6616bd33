import type { Actor } from "@zhida/identity";
import { transact } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const perform = (found: Case, event: string, by: Actor | "system", note?: string) =>
  place.service.perform(place.work(), { caseId: found.id, expectedVersion: found.version, event, by, note });

test("a case goes from submission to delivery through the hands that the process names", async () => {
  const term = { amount: 10, unit: "workday" as const };
  const opened = await place.open("standard", resident, { term });
  const accepted = await perform(opened, "accept", officer);
  expect(accepted).toMatchObject({
    state: { name: "reviewing" },
    clock: { status: "running", dueAt: "2026-03-16T16:00:00.000Z" },
  });
  const recommended = await perform(accepted, "recommend-approval", officer);
  await expect(perform(recommended, "approve", officer)).rejects.toMatchObject({ code: "caseflow.not_candidate" });
  const approved = await perform(recommended, "approve", head);
  expect(approved.clock.status).toBe("met");
  const closed = await perform(approved, "deliver", officer);
  expect(closed).toMatchObject({ outcome: "approved", version: 5, clock: { status: "met" } });
  await expect(perform(closed, "deliver", officer)).rejects.toMatchObject({ code: "caseflow.case_closed" });
});

test("a step costs three statements: read, write, tell", async () => {
  const opened = await place.open("standard", resident);
  const statements = await place.countStatements(() => perform(opened, "accept", officer));
  expect(statements).toHaveLength(3);
});

test("while the applicant supplements, the clock stands still, and runs on with what was left", async () => {
  const opened = await place.open("standard", resident, { term: { amount: 10, unit: "workday" } });
  const accepted = await perform(opened, "accept", officer);
  place.clock.set("2026-03-05T10:00:00+08:00");
  const waiting = await perform(accepted, "request-supplement", officer, "请补充购房合同备案页。");
  expect(waiting.clock.status).toBe("paused");
  place.clock.set("2026-03-12T10:00:00+08:00");
  const back = await perform(waiting, "supplement", resident);
  // Three of ten working days were used by 5 March; seven more after 12 March end on the 23rd.
  expect(back.clock).toMatchObject({ status: "running", dueAt: "2026-03-23T16:00:00.000Z" });
  expect(place.reminders.at(-1)).toMatchObject({
    kind: "supplement_arrived",
    to: expect.arrayContaining([officer.personId]),
  });
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("a case that the law says must give reasons cannot be refused without them", async () => {
  const opened = await place.open("standard", resident);
  await expect(perform(opened, "refuse-acceptance", officer, "  ")).rejects.toMatchObject({
    code: "caseflow.note_needed",
  });
});

test("an event of another state, of another party, or of the system is refused", async () => {
  const opened = await place.open("standard", resident);
  await expect(perform(opened, "approve", head)).rejects.toMatchObject({ code: "caseflow.event_not_allowed" });
  await expect(perform(opened, "accept", resident)).rejects.toMatchObject({ code: "caseflow.not_candidate" });
  await expect(perform(opened, "accept-automatically", officer)).rejects.toMatchObject({
    code: "caseflow.event_not_allowed",
  });
  await expect(perform(opened, "accept", "system")).rejects.toMatchObject({ code: "caseflow.event_not_allowed" });
});

test("of two officers who act at once one is told that the case has moved on", async () => {
  const colleague = await place.staff("department_officer", { name: "何静" });
  const opened = await place.open("standard", resident);
  const request = { caseId: opened.id, expectedVersion: opened.version };
  const late = await transact(place.db, async (db) => {
    await place.service.perform({ ...place.work(), db }, { ...request, event: "accept", by: officer });
    const refusal = { event: "refuse-acceptance", by: colleague, note: "不属于本单位职权范围。" };
    const second = place.service.perform(place.work(), { ...request, ...refusal }).catch((refused: unknown) => refused);
    await untilSomebodyWaits();
    return { second };
  });
  expect(await late.second).toMatchObject({ code: "caseflow.stale_version" });
  const { rows } = await sql`select seq from caseflow.action where case_id = ${opened.id}`.execute(place.db);
  expect(rows).toHaveLength(2);
});

/** Until a statement waits for a row that another transaction holds: both have read, neither has finished. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(place.db);
    if (rows.length > 0) return;
  }
}

test("an officer does not handle his own affair", async () => {
  const own = await place.open("standard", officer);
  await expect(perform(own, "accept", officer)).rejects.toMatchObject({ code: "caseflow.own_case" });
  const { events, task } = await place.service.get(place.work(), { id: own.id, viewer: officer });
  expect({ events: events.map(({ event }) => event), task }).toEqual({ events: ["withdraw"], task: null });
});

test("a clerk at the counter supplements for the applicant, and the history says so", async () => {
  const clerk = await place.staff("window_clerk", { organisation: "990122", name: "王芳" });
  const waiting = await perform(
    await place.open("standard", resident),
    "request-supplement",
    officer,
    "请补充身份证明。",
  );
  const back = await perform(waiting, "supplement", clerk);
  const history = await place.service.history(place.work(), { id: back.id, viewer: clerk });
  expect(history.at(-1)?.actor).toMatchObject({ kind: "handler", name: "王芳" });
});

test("the applicant reads the history without the office's inner life", async () => {
  const opened = await place.open("standard", resident);
  const claimed = await place.service.claim(place.work(), { caseId: opened.id, expectedVersion: 1, by: officer });
  const accepted = await perform(claimed, "accept", officer);
  await perform(accepted, "recommend-rejection", officer, "合同金额存疑。");
  const seen = await place.service.history(place.work(), { id: opened.id, viewer: resident });
  expect(seen.map(({ event, note, actor }) => [event, note, actor.personId])).toEqual([
    ["case-open", null, resident.personId],
    ["accept", null, null],
    ["recommend-rejection", null, null],
  ]);
  const whole = await place.service.history(place.work(), { id: opened.id, viewer: head });
  expect(whole.map(({ event }) => event)).toEqual(["case-open", "task-claim", "accept", "recommend-rejection"]);
  expect(whole[3]).toMatchObject({ note: "合同金额存疑。", label: { zh: "拟不同意" }, toLabel: { zh: "待审批" } });
});

test("the news names where the case stands, and once it is closed how it ended", async () => {
  const opened = await place.open("one-officer", resident, { term: { amount: 3, unit: "workday" } });
  await perform(await perform(opened, "accept", officer), "approve", officer);
  const { rows } = await sql<{ type: string; data: object }>`
    select type, data from platform.outbox where subject = ${opened.id} order by id`.execute(place.db);
  expect(rows.map(({ type }) => type)).toEqual(["caseflow.case-opened", "caseflow.case-moved", "caseflow.case-closed"]);
  expect(rows[2]?.data).toMatchObject({ outcome: "approved", inTime: true, process: "one-officer" });
});
