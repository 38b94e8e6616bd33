import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, office } from "./testing/office.ts";

let place: Office;
beforeAll(async () => {
  place = await office();
});
afterAll(() => place.stop());

const actionsOf = async (id: string) =>
  (
    await sql<{ seq: number; event: string; to_state: string }>`
      select seq, event, to_state from caseflow.action where case_id = ${id} order by seq`.execute(place.db)
  ).rows;

test("a case decided at once is opened, accepted, approved and told with two statements", async () => {
  const resident = await place.resident();
  await place.open("instant", resident);
  const events = [
    { type: "accept", by: "system" as const },
    { type: "approve", by: "system" as const },
  ];
  const content = {
    item: { zh: "住房公积金提取", en: "Withdrawal" },
    addressee: "林晓梅",
    organisation: { zh: "云溪县住房公积金管理中心", en: "Fund Centre" },
    fields: [],
  };
  const documents = [{ kind: "completion_notice" as const, content }];
  let opened: Awaited<ReturnType<Office["open"]>> | undefined;
  const statements = await place.countStatements(async () => {
    opened = await place.open("instant", resident, { events, documents });
  });
  expect(statements).toHaveLength(2);
  expect(opened).toMatchObject({
    version: 3,
    outcome: "approved",
    closedAt: expect.stringMatching("^2026-03-02T01:0"),
  });
  expect(opened?.number).toMatch(/^990122-20260302-\d{6}$/);
  expect(await actionsOf(opened!.id)).toEqual([
    { seq: 1, event: "case-open", to_state: "submitted" },
    { seq: 2, event: "accept", to_state: "accepted" },
    { seq: 3, event: "approve", to_state: "approved" },
  ]);
  const detail = await place.service.get(place.work(), { id: opened!.id, viewer: resident });
  expect(detail.documents).toHaveLength(1);
});

test("a case that waits has a task for the handling organisation and a step deadline in working days", async () => {
  const officer = await place.staff("department_officer");
  const opened = await place.open("standard", await place.resident());
  const { task, events, can } = await place.service.get(place.work(), { id: opened.id, viewer: officer });
  expect(task).toMatchObject({
    role: "department_officer",
    organisation: "990122-HPF",
    dueAt: "2026-03-09T16:00:00.000Z",
  });
  expect(events.map(({ event }) => event)).toEqual(["accept", "request-supplement", "refuse-acceptance"]);
  expect(can).toEqual({ claim: true, release: false, transfer: true });
  expect(opened.clock.status).toBe("none");
});

test("two cases opened at the same moment have different numbers", async () => {
  const resident = await place.resident();
  const cases = await Promise.all(Array.from({ length: 20 }, () => place.open("instant", resident)));
  expect(new Set(cases.map(({ number }) => number)).size).toBe(20);
});

test("an unknown process is refused", async () => {
  await expect(place.open("no-such-process", await place.resident())).rejects.toMatchObject({
    code: "caseflow.process_not_found",
  });
});

test("a clerk who files for somebody stands in the history as the one who did it", async () => {
  const clerk = await place.staff("window_clerk", { organisation: "990122", name: "王芳" });
  const opened = await place.open("standard", await place.resident(), { by: clerk, channel: "counter" });
  const [first] = await place.service.history(place.work(), { id: opened.id, viewer: clerk });
  expect(first).toMatchObject({ event: "case-open", actor: { kind: "handler", name: "王芳", organisation: "990122" } });
});

test("the owner hears every action in order, inside the transaction", async () => {
  const heard: string[] = [];
  place.service.registerOwner("test.owner", {
    onAction: async (_work, { action, from, to }) => void heard.push(`${action.seq} ${from} ${action.event} ${to}`),
  });
  const events = [{ type: "accept", by: "system" as const }];
  await place.open("instant", await place.resident(), { owner: "test.owner", events });
  expect(heard).toEqual(["1 null case-open submitted", "2 submitted accept accepted"]);
});

test("texts that look like SQL or HTML are kept as texts", async () => {
  const title = { zh: `'; drop table caseflow.task; -- <img src=x onerror=alert(1)>`, en: `{"a":null}` };
  const opened = await place.open("standard", await place.resident(), { title, context: { note: title.zh } });
  expect(await place.service.find(place.work(), opened.id)).toMatchObject({ title, context: { note: title.zh } });
});
