import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BAD, type FeedbackStack, FUND, feedbackStack, SOCIAL } from "./testing/feedback-stack.ts";

let stack: FeedbackStack;
let mei: Actor;
let officer: Actor;
let outsider: Actor;
let supervisor: Actor;
beforeAll(async () => {
  stack = await feedbackStack();
  mei = await stack.person("林晓梅");
  officer = await stack.person("孙磊", { organisation: FUND, roles: ["department_officer"] });
  outsider = await stack.person("何静", { organisation: SOCIAL, roles: ["department_officer"] });
  supervisor = await stack.person("罗兰", { organisation: "990122", roles: ["supervisor"] });
});
afterAll(() => stack.stop());
beforeEach(() => stack.clock.set("2026-03-02T10:00:00+08:00"));

const measures = "经核实窗口未一次性告知，已约谈经办人并补充办事指南。";
/** A handling that was badly rated; answers the ids. */
async function badlyRated() {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  const { body: rating } = await stack.call(mei).post("ratings", { caseId, ...BAD });
  return { caseId, rating, id: rating.reworkId as string };
}
const show = async (id: string, as = officer) => (await stack.call(as).get(`reworks/${id}`)).body;
const putRight = async (id: string) =>
  stack.call(officer).post(`reworks/${id}/measures`, { expectedVersion: (await show(id)).version, measures });
const callBack = async (id: string, call: object) =>
  stack.call(officer).post(`reworks/${id}/call-backs`, {
    expectedVersion: (await show(id)).version,
    method: "phone",
    record: "已电话说明整改情况",
    ...call,
  });

test("a bad rating opens a case of the department, due in fifteen working days, and tells both sides", async () => {
  const { id, caseId } = await badlyRated();
  const rework = await show(id);
  expect(rework).toMatchObject({
    ratedCaseId: caseId,
    state: "open",
    overdue: false,
    ratedBy: "林晓梅",
    rating: { level: 1, reasons: ["bad-attitude"] },
    organisation: { code: FUND },
  });
  expect(rework.dueAt).toBe("2026-03-23T16:00:00.000Z");
  const work = await stack.caseflow.get(stack.work(), { id: rework.caseId, viewer: officer });
  expect(work.case).toMatchObject({
    owner: "feedback",
    state: { name: "investigating" },
    clock: { dueAt: rework.dueAt },
  });
  expect((await stack.call(mei).notices()).map((each) => each.template)).toContain("rework.opened");
  expect((await stack.call(officer).notices()).map((each) => each.template)).toContain("work.rework-opened");
  expect((await stack.call(outsider).notices()).map((each) => each.template)).not.toContain("work.rework-opened");
});

test("put right, called back, rated again: the whole way", async () => {
  const { id, caseId } = await badlyRated();
  expect((await callBack(id, { reached: true, accepted: true })).body.code).toBe("feedback.measures_first");
  expect((await putRight(id)).body).toMatchObject({ state: "calling_back", measures });
  stack.clock.set("2026-03-10T10:00:00+08:00");
  expect((await callBack(id, { reached: true, accepted: true })).body).toMatchObject({
    state: "done",
    doneAt: expect.stringMatching(/^2026-03-10T02:00/),
    callBacks: [{ method: "phone", reached: true, accepted: true, by: "孙磊" }],
  });
  const [first, second] = (await stack.call(mei).get(`cases/${caseId}/handlings`)).body.items;
  expect(first.rating.level).toBe(1);
  expect(second).toMatchObject({ round: 1, open: true, rating: null, rateUntil: "2026-03-20T16:00:00.000Z" });
  expect((await stack.call(mei).notices())[0]?.template).toBe("rework.closed");
  const again = await stack.call(mei).post("ratings", { caseId, level: 4 });
  expect(again.body).toMatchObject({ level: 4, round: 1 });
  const { caseId: reworkCase } = await show(id);
  expect(await stack.caseflow.find(stack.work(), reworkCase)).toMatchObject({
    outcome: "done",
    state: { name: "done" },
  });
  await stack.settle();
  expect((await stack.call(mei).get("handlings?waiting=true")).body.items).toEqual([]);
});

test("who does not accept is worked for again; the deadline stays", async () => {
  const { id } = await badlyRated();
  await putRight(id);
  const before = (await show(id)).dueAt;
  const answer = await callBack(id, { reached: true, accepted: false });
  expect(answer.body).toMatchObject({ state: "open", dueAt: before, callBacks: [{ accepted: false }] });
  await putRight(id);
  expect((await callBack(id, { reached: true, accepted: true })).body.callBacks).toHaveLength(2);
});

test("who cannot be reached three times does not keep a rework open for ever", async () => {
  const { id } = await badlyRated();
  await putRight(id);
  expect((await callBack(id, { reached: false })).body.state).toBe("calling_back");
  expect((await callBack(id, { reached: false, method: "message" })).body.state).toBe("calling_back");
  expect((await callBack(id, { reached: false })).body).toMatchObject({ state: "done", callBacks: { length: 3 } });
});

test("an officer who works from the work list leads the rework the same way", async () => {
  const { id } = await badlyRated();
  const perform = async (event: string, note: string) => {
    const { caseId, version } = await show(id);
    return stack.inject({
      method: "POST",
      url: `/api/caseflow/cases/${caseId}/events`,
      body: { event, note, expectedVersion: version },
      as: officer,
    });
  };
  expect((await perform("complete", "改了")).json().code).toBe("feedback.measures_too_short");
  expect((await perform("complete", measures)).statusCode).toBe(200);
  expect((await perform("call-back", "当事人表示认可")).statusCode).toBe(200);
  expect(await show(id)).toMatchObject({ state: "done", measures, callBacks: [{ method: "phone", accepted: true }] });
});

test("two officers cannot overwrite each other", async () => {
  const { id } = await badlyRated();
  const { version } = await show(id);
  const answers = await Promise.all(
    [1, 2, 3].map(() => stack.call(officer).post(`reworks/${id}/measures`, { expectedVersion: version, measures })),
  );
  expect(answers.map((each) => each.status).sort()).toEqual([200, 409, 409]);
});

test("another department learns nothing, the supervisor sees a masked name, the person sees her own", async () => {
  const { id } = await badlyRated();
  expect((await stack.call(outsider).get(`reworks/${id}`)).status).toBe(404);
  expect((await stack.call(outsider).post(`reworks/${id}/measures`, { expectedVersion: 1, measures })).status).toBe(
    404,
  );
  expect((await stack.call(outsider).get("reworks")).body.items).toEqual([]);
  expect((await show(id, supervisor)).ratedBy).toBe("林*梅");
  expect(
    (await stack.call(supervisor).get("reworks?state=open")).body.items.map((each: { id: string }) => each.id),
  ).toContain(id);
  expect((await show(id, mei)).id).toBe(id);
});

test("past its deadline a rework is overdue, and finished late it does not count as in time", async () => {
  const { id } = await badlyRated();
  await putRight(id);
  stack.clock.set("2026-03-24T10:00:00+08:00");
  expect((await show(id)).overdue).toBe(true);
  expect(
    (await stack.call(supervisor).get("reworks?overdue=true")).body.items.map((each: { id: string }) => each.id),
  ).toContain(id);
  const before = await stack.feedback.statsFor(stack.work(), { division: "990122" });
  await callBack(id, { reached: true, accepted: true });
  const after = await stack.feedback.statsFor(stack.work(), { division: "990122" });
  expect(after.reworks.done - before.reworks.done).toBe(1);
  expect(after.reworks.inTime).toBe(before.reworks.inTime);
});

test("a bad second rating is reworked once more, a third is not", async () => {
  const { caseId, id } = await badlyRated();
  await putRight(id);
  await callBack(id, { reached: true, accepted: true });
  const second = (await stack.call(mei).post("ratings", { caseId, ...BAD })).body;
  expect(second).toMatchObject({ round: 1, reworkId: expect.any(String) });
  await putRight(second.reworkId);
  await callBack(second.reworkId, { reached: true, accepted: true });
  expect((await stack.call(mei).post("ratings", { caseId, ...BAD })).body).toMatchObject({ round: 2, reworkId: null });
});

test("the numbers are parameters: who lowers the level gets no rework", async () => {
  const { parameters } = (await stack.call(undefined).get("rules")).body;
  expect((await stack.call(officer).put("parameters", parameters)).status).toBe(403);
  await stack.call(supervisor).put("parameters", { ...parameters, reworkLevel: 1, reworkWorkdays: 5 });
  const caseId = await stack.finishedCase(mei);
  expect((await stack.call(mei).post("ratings", { caseId, ...BAD, level: 2 })).body.reworkId).toBeNull();
  const { id } = await badlyRated();
  expect((await show(id)).dueAt).toBe("2026-03-09T16:00:00.000Z");
  expect((await stack.call(supervisor).put("parameters", { ...parameters, ratingDays: 0 })).status).toBe(400);
  await stack.call(supervisor).put("parameters", parameters);
});
