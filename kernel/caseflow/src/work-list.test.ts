import { type Actor, can } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Case, CaseRow } from "./contract.ts";
import { type Office, office } from "./testing/office.ts";

let place: Office;
let resident: Actor;
let officer: Actor;
let head: Actor;
let clerk: Actor;
const opened: Case[] = [];
beforeAll(async () => {
  place = await office();
  resident = await place.resident();
  officer = await place.staff("department_officer");
  head = await place.staff("department_head");
  clerk = await place.staff("window_clerk", { organisation: "990122" });
  for (let index = 0; index < 24; index++) {
    const county = index % 4 === 3 ? "990123" : "990122";
    opened.push(
      await place.open(index % 6 === 5 ? "instant" : "standard", resident, {
        division: county,
        handlingOrganisation: index % 3 === 1 ? `${county}-MSA` : `${county}-HPF`,
        kind: index % 2 ? "item-a" : "item-b",
        ...(index % 6 === 5 && {
          events: [{ type: "refuse-acceptance", by: "system" as const, note: "不属于受理范围。" }],
        }),
      }),
    );
  }
  await place.open("standard", officer);
});
afterAll(() => place.stop());

/** All pages of three, one after the other. */
async function all(viewer: Actor, query: string, path = "work"): Promise<CaseRow[]> {
  const items: CaseRow[] = [];
  for (let cursor = ""; ; ) {
    const url = `/api/caseflow/${path}?limit=3&${query}${cursor && `&cursor=${cursor}`}`;
    const answer = (await place.inject({ url, as: viewer })).json();
    items.push(...answer.items);
    if (!answer.next) return items;
    cursor = answer.next;
  }
}

test("a department's list shows exactly the cases that may be opened, newest first, each once", async () => {
  for (const viewer of [officer, head, clerk, await place.staff("supervisor", { organisation: "990123" })]) {
    const listed = await all(viewer, "scope=department&status=all");
    const seen = [...opened].filter((each) =>
      can(viewer, "case.view", { division: each.division, organisationCode: each.handlingOrganisation }),
    );
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    expect(listed.map(({ id }) => id).filter((id) => opened.some((each) => each.id === id))).toEqual(
      seen.map(({ id }) => id).reverse(),
    );
  }
});

test("the list narrows by status, item, state, number and person", async () => {
  const ids = async (query: string) => (await all(clerk, `scope=department&${query}`)).map(({ id }) => id);
  const mine = opened.filter(({ division }) => division === "990122");
  expect((await ids("status=closed")).sort()).toEqual(
    mine
      .filter(({ closedAt }) => closedAt)
      .map(({ id }) => id)
      .sort(),
  );
  expect((await ids("status=all&kind=item-a")).sort()).toEqual(
    mine
      .filter(({ kind }) => kind === "item-a")
      .map(({ id }) => id)
      .sort(),
  );
  expect(await ids("state=deciding")).toEqual([]);
  expect(await ids(`number=${mine[0]!.number}`)).toEqual([mine[0]!.id]);
  expect(await ids(`number=${opened[3]!.number}`)).toEqual([]);
  expect(await ids(`status=all&subjectKey=${resident.subject.key}`)).toHaveLength(mine.length);
});

test("tasks that I may take are those of my role and office, but never my own affair", async () => {
  const available = await all(officer, "scope=available");
  const expected = opened.filter(
    ({ handlingOrganisation, closedAt }) => handlingOrganisation === "990122-HPF" && !closedAt,
  );
  expect(available.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(await all(head, "scope=available")).toEqual([]);
  const dues = available.map(({ task }) => task!.dueAt!);
  expect(dues).toEqual([...dues].sort());
});

test("a claimed task moves from the common list to mine, and the counts follow", async () => {
  const counts = async () => (await place.inject({ url: "/api/caseflow/work/counts", as: officer })).json();
  const before = await counts();
  const [first] = await all(officer, "scope=available");
  await place.service.claim(place.work(), { caseId: first!.id, expectedVersion: first!.version, by: officer });
  expect((await all(officer, "scope=mine")).map(({ id }) => id)).toEqual([first!.id]);
  expect(await counts()).toEqual({ ...before, mine: 1, available: before.available - 1 });
});

test("a resident has his own list and no work list", async () => {
  const mine = await all(resident, "status=all", "my-cases");
  expect(mine).toHaveLength(opened.length);
  expect(mine.every(({ task }) => task === null)).toBe(true);
  expect(JSON.stringify(mine)).not.toContain(resident.subject.key);
  expect((await place.inject({ url: "/api/caseflow/work", as: resident })).statusCode).toBe(403);
});

test.each(["bm9uc2Vuc2U", Buffer.from('["x","y"]').toString("base64url"), "%00"])(
  "the page mark %s is refused",
  async (cursor) => {
    const answer = await place.inject({ url: `/api/caseflow/work?scope=available&cursor=${cursor}`, as: officer });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "platform.bad_cursor"]);
  },
);

test("a page of a list costs one statement", async () => {
  for (const scope of ["mine", "available", "escalated", "department", "overdue"] as const) {
    const statements = await place.countStatements(() =>
      place.service.list(place.work(), { viewer: officer, filters: { scope, status: "open" }, page: { limit: 20 } }),
    );
    expect(statements).toHaveLength(1);
  }
});
