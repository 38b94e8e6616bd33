import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Case } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let resident: Actor;
let officer: Actor;
let colleague: Actor;
let head: Actor;
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  officer = await place.staff("department_officer");
  colleague = await place.staff("department_officer", { name: "何静" });
  head = await place.staff("department_head", { name: "郑文" });
});
afterAll(() => place.stop());

const on = (found: Case, by: Actor) => ({ caseId: found.id, expectedVersion: found.version, by });
const taskOf = async (found: Case, viewer = officer) =>
  (await place.service.get(place.work(), { id: found.id, viewer })).task;

test("a claimed task is for nobody else until it is released", async () => {
  const { service } = place;
  const claimed = await service.claim(place.work(), on(await place.open("standard", resident), officer));
  expect((await taskOf(claimed))?.assignee).toEqual({ personId: officer.personId, name: "孙磊" });
  await expect(service.claim(place.work(), on(claimed, colleague))).rejects.toMatchObject({
    code: "caseflow.already_claimed",
    details: { params: { name: "孙磊" } },
  });
  const accept = (found: Case, by: Actor) => service.perform(place.work(), { ...on(found, by), event: "accept" });
  await expect(accept(claimed, colleague)).rejects.toMatchObject({ code: "caseflow.already_claimed" });
  await expect(service.release(place.work(), on(claimed, colleague))).rejects.toMatchObject({
    code: "caseflow.not_assignee",
  });
  const released = await service.release(place.work(), on(claimed, officer));
  expect((await taskOf(released))?.assignee).toBeNull();
  expect((await accept(released, colleague)).state.name).toBe("reviewing");
});

test("only candidates claim: a head does not take an officer's task, nor somebody of another office", async () => {
  const opened = await place.open("standard", resident);
  await expect(place.service.claim(place.work(), on(opened, head))).rejects.toMatchObject({
    code: "caseflow.not_candidate",
  });
});

test("a task is transferred to a colleague, who is told by whom", async () => {
  const { service } = place;
  const claimed = await service.claim(place.work(), on(await place.open("standard", resident), officer));
  const answer = await place.inject({ url: `/api/caseflow/cases/${claimed.id}/colleagues`, as: officer });
  expect(answer.json().items).toEqual([{ personId: colleague.personId, name: "何静" }]);
  const given = await service.transfer(place.work(), {
    ...on(claimed, officer),
    to: colleague.personId,
    note: "我明日出差。",
  });
  expect((await taskOf(given))?.assignee?.name).toBe("何静");
  expect(place.reminders.at(-1)).toMatchObject({
    kind: "task_transferred",
    to: [colleague.personId],
    by: "孙磊",
    note: "我明日出差。",
  });
  await expect(service.transfer(place.work(), { ...on(given, officer), to: officer.personId })).rejects.toMatchObject({
    code: "caseflow.not_assignee",
  });
  const taken = await service.transfer(place.work(), { ...on(given, head), to: officer.personId });
  expect((await taskOf(taken))?.assignee?.name).toBe("孙磊");
});

test("a task is not transferred to somebody who may not do it", async () => {
  const opened = await place.open("standard", resident);
  const request = { ...on(opened, officer), to: resident.personId };
  await expect(place.service.transfer(place.work(), request)).rejects.toMatchObject({
    code: "caseflow.transfer_not_possible",
  });
});

async function atCountersigning(): Promise<Case> {
  const perform = (found: Case, event: string) => place.service.perform(place.work(), { ...on(found, officer), event });
  const accepted = await perform(await place.open("countersigned", resident), "accept");
  return perform(accepted, "recommend-approval");
}

test("two officers countersign before the head decides; nobody signs twice", async () => {
  const { service } = place;
  const waiting = await atCountersigning();
  await expect(service.claim(place.work(), on(waiting, officer))).rejects.toMatchObject({
    code: "caseflow.countersign_not_claimed",
  });
  const first = await service.countersign(place.work(), { ...on(waiting, officer), opinion: "agree", note: "同意。" });
  expect(first.state.name).toBe("countersigning");
  expect((await taskOf(first))?.signatures).toMatchObject([{ name: "孙磊", note: "同意。" }]);
  await expect(service.countersign(place.work(), { ...on(first, officer), opinion: "agree" })).rejects.toMatchObject({
    code: "caseflow.already_signed",
  });
  const { events } = await service.get(place.work(), { id: first.id, viewer: officer });
  expect(events.map(({ event }) => event)).toEqual(["disagree"]);
  const second = await service.countersign(place.work(), { ...on(first, colleague), opinion: "agree" });
  expect(second).toMatchObject({ state: { name: "deciding" }, version: first.version + 1 });
});

test("who countersigns may object, with reasons, and the case goes back", async () => {
  const { service } = place;
  const waiting = await atCountersigning();
  const objection = { ...on(waiting, colleague), opinion: "disagree" as const };
  await expect(service.countersign(place.work(), objection)).rejects.toMatchObject({ code: "caseflow.note_needed" });
  const back = await service.countersign(place.work(), { ...objection, note: "提取额度超过购房总价。" });
  expect(back.state.name).toBe("reviewing");
  await expect(service.countersign(place.work(), { ...on(back, officer), opinion: "agree" })).rejects.toMatchObject({
    code: "caseflow.not_countersign",
  });
});

test("signing at the same moment, both signatures count in the end", async () => {
  const { service } = place;
  const waiting = await atCountersigning();
  const sign = (found: Case, by: Actor) => service.countersign(place.work(), { ...on(found, by), opinion: "agree" });
  const both = await Promise.allSettled([sign(waiting, officer), sign(waiting, colleague)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const late = both[0]?.status === "rejected" ? officer : colleague;
  const now = (await service.find(place.work(), waiting.id))!;
  expect((await sign(now, late)).state.name).toBe("deciding");
});
