import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FeedbackStack, FUND, feedbackStack, ITEM } from "./testing/feedback-stack.ts";

let stack: FeedbackStack;
let mei: Actor;
let stranger: Actor;
beforeAll(async () => {
  stack = await feedbackStack();
  stack.clock.set("2026-03-02T10:00:00+08:00");
  mei = await stack.person("林晓梅");
  stranger = await stack.person("李伟");
});
afterAll(() => stack.stop());

const good = { level: 5, reasons: ["fast", "few-documents"], comment: "一分钟就办好了" };
const rate = (caseId: string, rating: object = good, as = mei) => stack.call(as).post("ratings", { caseId, ...rating });

test("a finished case invites its applicant once, and is rated once", async () => {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  await stack.settle();
  const invitations = (await stack.call(mei).notices()).filter((each) => each.template === "rating.invitation");
  expect(invitations).toMatchObject([{ link: `/ratings?case=${caseId}` }]);
  const [waiting] = (await stack.call(mei).get("handlings?waiting=true")).body.items;
  expect(waiting).toMatchObject({ caseId, title: ITEM, open: true, rating: null, organisation: { code: FUND } });
  expect(waiting.rateUntil).toBe("2026-04-01T16:00:00.000Z");
  const rated = await rate(caseId);
  expect(rated).toMatchObject({
    status: 201,
    body: { level: 5, round: 0, state: "counted", reworkId: null, channel: "portal" },
  });
  expect((await rate(caseId)).body).toMatchObject({ status: 409, code: "feedback.already_rated" });
  expect((await stack.call(mei).get("handlings?waiting=true")).body.items).toEqual([]);
  expect((await stack.call(mei).get("handlings")).body.items[0].rating.id).toBe(rated.body.id);
});

test("news of an end that comes after the time to rate invites nobody", async () => {
  const caseId = await stack.finishedCase(mei);
  const morning = stack.clock.now();
  stack.clock.set("2026-05-02T10:00:00+08:00");
  await stack.settle();
  stack.clock.set(morning.toISOString());
  const links = (await stack.call(mei).notices()).map(({ link }) => link);
  expect(links).not.toContain(`/ratings?case=${caseId}`);
});

test("who reports in service is not asked, and may rate", async () => {
  const caseId = await stack.finishedCase(mei, { channel: "grid" });
  await stack.settle();
  expect((await stack.call(mei).notices()).map(({ link }) => link)).not.toContain(`/ratings?case=${caseId}`);
  expect((await rate(caseId)).status).toBe(201);
});

test("twenty taps at the same moment make one rating", async () => {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  const answers = await Promise.all(Array.from({ length: 20 }, () => rate(caseId)));
  expect(answers.filter((each) => each.status === 201)).toHaveLength(1);
  expect(answers.filter((each) => each.body.code === "feedback.already_rated")).toHaveLength(19);
  expect(await stack.feedback.handlingsOfCase(stack.work(), caseId)).toHaveLength(1);
});

test("somebody may rate before the news of the end has arrived, and is then not asked again", async () => {
  const caseId = await stack.finishedCase(mei);
  const before = (await stack.call(mei).notices()).length;
  expect((await rate(caseId)).status).toBe(201);
  await stack.settle();
  expect(await stack.call(mei).notices()).toHaveLength(before);
});

test("a stranger's case and a case that does not exist look the same", async () => {
  const caseId = await stack.finishedCase(mei);
  const early = await rate(caseId, good, stranger);
  await stack.settle();
  const late = await rate(caseId, good, stranger);
  const nothing = await rate("0198f000-0000-7000-8000-000000000000", good, stranger);
  for (const each of [early, late, nothing])
    expect(each.body).toMatchObject({ status: 404, code: "feedback.handling_not_found" });
  expect((await stack.call(stranger).get(`cases/${caseId}/handlings`)).status).toBe(404);
});

test("after the time for rating is over nothing can be rated", async () => {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  stack.clock.set("2026-04-02T00:00:01+08:00");
  const late = await rate(caseId);
  stack.clock.set("2026-03-02T10:30:00+08:00");
  expect(late.body).toMatchObject({ status: 409, code: "feedback.rating_over" });
  expect(late.body.detail).toContain("2026-04-01");
});

test.each([
  ["a reason of another level", { level: 5, reasons: ["bad-attitude"] }, "feedback.reason_unknown"],
  ["an invented reason", { level: 5, reasons: ["<b>"] }, "feedback.reason_unknown"],
  ["a bad rating that says nothing", { level: 2 }, "feedback.reason_needed"],
  ["a comment beyond the limit", { level: 5, comment: "好".repeat(501) }, "feedback.comment_too_long"],
  ["a level that does not exist", { level: 6 }, "platform.invalid_input"],
])("%s is refused", async (_what, rating, code) => {
  const caseId = await stack.finishedCase(mei);
  expect((await rate(caseId, rating)).body.code).toBe(code);
});

test("markup in a comment is kept as text", async () => {
  const caseId = await stack.finishedCase(mei);
  const comment = "'); drop table feedback.rating; --<img src=x onerror=alert(1)>";
  await rate(caseId, { ...good, comment });
  const [handling] = await stack.feedback.handlingsOfCase(stack.work(), caseId);
  expect(handling?.rating?.comment).toBe(comment);
});

test("a good rating costs a bounded number of statements", async () => {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  const statements = await stack.countStatements(() => rate(caseId));
  // begin, handling, parameters, reasons, rating, rated mark, event, board, commit
  expect(statements).toHaveLength(9);
});

test("by a link from the counter the person rates without signing in, once", async () => {
  const caseId = await stack.finishedCase(mei);
  await stack.settle();
  const clerk = await stack.person("王芳", { organisation: "990122", roles: ["window_clerk"] });
  const elsewhere = await stack.person("韩冬", { organisation: "990123-HPF", roles: ["window_clerk"] });
  const [handling] = (await stack.call(clerk).get(`cases/${caseId}/handlings`)).body.items;
  expect((await stack.call(mei).post(`handlings/${handling.id}/link`)).status).toBe(403);
  expect((await stack.call(elsewhere).post(`handlings/${handling.id}/link`)).status).toBe(404);
  const { path } = (await stack.call(clerk).post(`handlings/${handling.id}/link`)).body;
  const link = path.replace("/rate/", "links/");
  expect((await stack.call(undefined).get(link)).body).toMatchObject({ title: ITEM, rated: false, open: true });
  expect(JSON.stringify((await stack.call(undefined).get(link)).body)).not.toContain("林晓梅");
  expect((await stack.call(undefined).post(link, good)).body).toMatchObject({ level: 5, channel: "link" });
  expect((await stack.call(undefined).post(link, good)).body.code).toBe("feedback.already_rated");
  stack.clock.set("2026-03-04T10:30:00+08:00");
  expect((await stack.call(undefined).get(link)).body.code).toBe("feedback.link_not_valid");
  expect((await stack.call(undefined).get("links/abcdefghijklmnopqrstuvwx")).status).toBe(404);
});

test("only what was served is rated: a withdrawn case is not", async () => {
  const caseId = await stack.finishedCase(mei, { decision: "reject" });
  expect((await rate(caseId, { level: 3 })).status).toBe(201);
});
