import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { BAD, type FeedbackStack, FUND, feedbackStack, SOCIAL } from "./testing/feedback-stack.ts";

let stack: FeedbackStack;
let mei: Actor;
let head: Actor;
let supervisor: Actor;
beforeAll(async () => {
  stack = await feedbackStack();
  mei = await stack.person("林晓梅");
  head = await stack.person("郑文", { organisation: FUND, roles: ["department_head", "department_officer"] });
  supervisor = await stack.person("罗兰", { organisation: "990122", roles: ["supervisor"] });
});
afterAll(() => stack.stop());
beforeEach(() => stack.clock.set("2026-03-02T10:00:00+08:00"));

const grounds = "该评价内容与本次办理无关，属于重复发送的广告信息，申请不计入统计。";
async function badlyRated() {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  return (await stack.call(mei).post("ratings", { caseId, ...BAD })).body;
}
const appeal = (id: string, as = head) => stack.call(as).post(`ratings/${id}/appeal`, { grounds });
const decide = (id: string, upheld: boolean, as = supervisor) =>
  stack.call(as).post(`appeals/${id}/decision`, { upheld, note: "经核实情况属实" });
const stats = () => stack.feedback.statsFor(stack.work(), { division: "990122", organisationCode: FUND });
const publicIds = async () =>
  (await stack.call(undefined).get(`board/ratings?division=990122&organisation=${FUND}&limit=100`)).body.items.length;

test("an upheld appeal takes the rating out of the statistics and off the board, and ends the rework", async () => {
  const before = await stats();
  const rating = await badlyRated();
  const { body: made } = await appeal(rating.id);
  expect(made).toMatchObject({
    state: "open",
    appealedBy: "郑文",
    decideBy: "2026-03-16T16:00:00.000Z",
    rating: { state: "appealed" },
  });
  expect((await stack.call(supervisor).notices())[0]?.template).toBe("work.appeal-submitted");
  expect((await stats()).ratings).toBe(before.ratings + 1);
  const decided = await decide(made.id, true);
  expect(decided.body).toMatchObject({ state: "upheld", decidedBy: "罗兰", rating: { state: "excluded" } });
  const after = await stats();
  expect(after).toEqual({ ...before, excluded: before.excluded + 1 });
  const rework = (await stack.call(head).get(`reworks/${rating.reworkId}`)).body;
  expect(rework.state).toBe("dismissed");
  expect(await stack.caseflow.find(stack.work(), rework.caseId)).toMatchObject({ outcome: "dismissed" });
  expect((await stack.call(mei).notices())[0]?.template).toBe("rating.excluded");
  expect((await stack.call(head).notices())[0]?.template).toBe("work.appeal-upheld");
});

test("while under appeal a rating counts but is not shown; dismissed, it is shown again", async () => {
  const shown = await publicIds();
  const rating = await badlyRated();
  expect(await publicIds()).toBe(shown + 1);
  const { body: made } = await appeal(rating.id);
  expect(await publicIds()).toBe(shown);
  await decide(made.id, false);
  expect(await publicIds()).toBe(shown + 1);
  expect((await stack.call(head).get(`reworks/${rating.reworkId}`)).body.state).toBe("open");
});

test("a rating is appealed against once, and decided once", async () => {
  const rating = await badlyRated();
  const made = await Promise.all([appeal(rating.id), appeal(rating.id), appeal(rating.id)]);
  expect(made.map((each) => each.status).sort()).toEqual([201, 409, 409]);
  const id = made.find((each) => each.status === 201)?.body.id;
  const decisions = await Promise.all([decide(id, true), decide(id, false), decide(id, true)]);
  expect(decisions.map((each) => each.status).sort()).toEqual([200, 409, 409]);
  expect((await appeal(rating.id)).body.code).toBe("feedback.already_appealed");
});

test("good ratings, late appeals and other people's ratings are refused", async () => {
  const caseId = await stack.finishedCase(mei);
  const { body: good } = await stack.call(mei).post("ratings", { caseId, level: 5 });
  expect((await appeal(good.id)).body.code).toBe("feedback.not_bad");
  const rating = await badlyRated();
  const other = await stack.person("何静", { organisation: SOCIAL, roles: ["department_head"] });
  expect((await appeal(rating.id, other)).status).toBe(404);
  expect((await appeal(rating.id, mei)).status).toBe(403);
  stack.clock.set("2026-03-10T00:00:01+08:00");
  expect((await appeal(rating.id)).body).toMatchObject({ code: "feedback.appeal_over" });
});

test("nobody decides his own appeal, and no supervisor of another county decides it", async () => {
  const both = await stack.person("双岗", { organisation: FUND, roles: ["department_head", "supervisor"] });
  const rating = await badlyRated();
  const { body: made } = await appeal(rating.id, both);
  expect((await decide(made.id, true, both)).body.code).toBe("feedback.own_appeal");
  const elsewhere = await stack.person("韩冬", { organisation: "990123-HPF", roles: ["supervisor"] });
  expect((await decide(made.id, true, elsewhere)).status).toBe(404);
  expect((await stack.call(elsewhere).get("appeals")).body.items).toEqual([]);
  expect(
    (await stack.call(supervisor).get("appeals?state=open")).body.items.map((each: { id: string }) => each.id),
  ).toContain(made.id);
});

test("an upheld appeal against a finished rework leaves the work that was done in the count", async () => {
  const rating = await badlyRated();
  const show = async () => (await stack.call(head).get(`reworks/${rating.reworkId}`)).body;
  await stack.call(head).post(`reworks/${rating.reworkId}/measures`, {
    expectedVersion: (await show()).version,
    measures: "已核实并完善窗口告知制度。",
  });
  const call = { method: "phone", reached: true, accepted: true, record: "当事人认可整改" };
  await stack
    .call(head)
    .post(`reworks/${rating.reworkId}/call-backs`, { expectedVersion: (await show()).version, ...call });
  const before = await stats();
  const { body: made } = await appeal(rating.id);
  await decide(made.id, true);
  expect((await stats()).reworks).toEqual(before.reworks);
  expect((await show()).state).toBe("done");
});
