import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ShippedProcess, toDefinitions } from "./built-in.ts";
import type { Case } from "./contract.ts";
import { installDefinitions } from "./store/definitions.ts";
import { type Office, office } from "./testing/office.ts";

const OWNER = "gov.incidents";
const label = { zh: "环节", en: "Step" };
const by = (target: string | undefined, guarded = true) => [{ target, meta: { label, who: "handler", guarded } }];
const places = {
  code: "place",
  version: 1,
  name: label,
  description: label,
  validFrom: "2026-01-01",
  machine: {
    id: "place",
    initial: "handling",
    states: {
      handling: {
        meta: {
          label,
          kind: "task",
          candidates: { role: "department_officer" },
          startsTerm: true,
          restartsTerm: true,
        },
        on: { complete: by("verifying"), transfer: by("handling"), extend: by(undefined) },
      },
      verifying: {
        meta: {
          label,
          kind: "task",
          candidates: { role: "{context.verifier}", organisation: "{context.verifyAt}" },
          endsTerm: true,
        },
        on: { reopen: by("handling"), confirm: by("closed", false) },
      },
      closed: { type: "final", meta: { label, kind: "final", outcome: "done" } },
    },
  },
};

let place: Office;
let officer: Actor;
beforeAll(async () => {
  place = await office();
  officer = await place.staff("department_officer");
  await installDefinitions(place.db, toDefinitions([ShippedProcess.parse(places)], place.clock.now()));
});
afterAll(() => place.stop());

const open = (applicant: Actor | null): Promise<Case> => {
  const id = newId();
  const subject = { kind: "place" as const, id, key: "990122001001003", name: "东风路18号" };
  return place.service.open(place.work(), {
    id,
    division: "990122",
    owner: OWNER,
    kind: "URBN-001",
    title: { zh: "占道经营", en: "Street vending" },
    process: "place",
    subject,
    applicant: applicant && { personId: applicant.personId, name: applicant.name },
    handlingOrganisation: "990122-HPF",
    channel: applicant ? "grid" : "device",
    term: { amount: 4, unit: "hour" },
  });
};

const step = (found: Case, event: string, more: object = {}) =>
  place.service.perform(place.work(), {
    caseId: found.id,
    expectedVersion: found.version,
    event,
    by: officer,
    owner: OWNER,
    ...more,
  });

test("nobody need apply: a device reports, and nobody is told that the case was his", async () => {
  const opened = await open(null);
  expect(opened).toMatchObject({ applicant: null, subject: { kind: "place" }, channel: "device" });
  const [opening] = (await place.service.inspect(place.work(), { id: opened.id, viewer: undefined }))?.history ?? [];
  expect(opening?.actor).toMatchObject({ kind: "system", personId: null });
});

test("who reports a place may handle it: a place is nobody's own affair", async () => {
  const opened = await open(officer);
  const available = await place.service.list(place.work(), {
    viewer: officer,
    filters: { scope: "available", status: "open", kind: "URBN-001" },
    page: { limit: 20 },
  });
  expect(available.items.map(({ id }) => id)).toContain(opened.id);
  const context = { verifier: "department_head", verifyAt: "990122-MSA" };
  expect((await step(opened, "complete", { context })).state.name).toBe("verifying");
});

test("whoever reported a place sees its case, others do not", async () => {
  const resident = await place.resident();
  const opened = await open(resident);
  expect((await place.service.get(place.work(), { id: opened.id, viewer: resident })).case.id).toBe(opened.id);
  const other = await place.resident("陈刚");
  await expect(place.service.get(place.work(), { id: opened.id, viewer: other })).rejects.toMatchObject({
    code: "caseflow.not_found",
  });
});

test("a guarded event is performed by the module that owns the case alone", async () => {
  const opened = await open(null);
  await expect(step(opened, "complete", { owner: undefined })).rejects.toMatchObject({
    code: "caseflow.event_not_allowed",
  });
  const { events } = await place.service.get(place.work(), { id: opened.id, viewer: officer });
  expect(events).toEqual([]);
  const seen = await place.service.inspect(place.work(), { id: opened.id, viewer: officer });
  expect(seen?.events.map(({ event }) => event)).toEqual(["complete", "transfer", "extend"]);
});

test("passed to another organisation, task and clock start anew", async () => {
  place.clock.set("2026-03-02T09:00:00+08:00");
  const opened = await open(null);
  place.clock.set("2026-03-02T11:00:00+08:00");
  const passed = await step(opened, "transfer", { handlingOrganisation: "990122-MSA" });
  expect(passed).toMatchObject({
    handlingOrganisation: "990122-MSA",
    clock: { status: "running", dueAt: expect.stringContaining("2026-03-02T07:00") },
  });
  const seen = await place.service.inspect(place.work(), { id: opened.id, viewer: undefined });
  expect(seen?.task?.organisation).toBe("990122-MSA");
  await expect(step(passed, "complete")).rejects.toMatchObject({ code: "caseflow.not_found" });
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("an extension is reckoned from the clock's start, and its warning comes again", async () => {
  const opened = await open(null);
  place.clock.set("2026-03-02T12:30:00+08:00");
  await place.settle();
  const told = place.reminders.filter(({ case: found }) => found.id === opened.id).length;
  expect(told).toBe(1);
  const extended = await step(opened, "extend", { term: { amount: 24, unit: "hour" } });
  expect(extended.clock.dueAt?.slice(0, 16)).toBe("2026-03-03T01:00");
  place.clock.set("2026-03-03T08:00:00+08:00");
  await place.settle();
  expect(place.reminders.filter(({ case: found }) => found.id === opened.id)).toHaveLength(told + 1);
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("what was not put right is handled again with a clock of its own, by whom the context says it is verified", async () => {
  const opened = await open(null);
  const context = { verifier: "department_head", verifyAt: "990122-MSA" };
  const done = await step(opened, "complete", { context });
  expect(done.clock.status).toBe("met");
  const head = await place.staff("department_head", { organisation: "990122-MSA" });
  await expect(step(done, "reopen")).rejects.toMatchObject({ code: "caseflow.not_candidate" });
  place.clock.set("2026-03-03T09:00:00+08:00");
  const again = await step(done, "reopen", { by: head });
  expect(again).toMatchObject({
    state: { name: "handling" },
    clock: { status: "running", dueAt: expect.stringContaining("2026-03-03T05:00") },
  });
  place.clock.set("2026-03-02T09:00:00+08:00");
});

test("the owner may let somebody act who does not hold the task", async () => {
  const opened = await open(null);
  const stranger = await place.staff("supervisor", { organisation: "990122-MSA" });
  const extended = await step(opened, "extend", { by: stranger, authorised: true });
  expect(extended.version).toBe(opened.version + 1);
  await expect(
    step(extended, "extend", { by: stranger, authorised: true, owner: "somebody.else" }),
  ).rejects.toMatchObject({ code: "caseflow.event_not_allowed" });
});
