import type { Actor } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossesItself, type TruckApproval } from "../contract.ts";
import { type AlarmStack, alarmStack, DIVISION } from "../testing/alarm-stack.ts";
import { square } from "../testing/square.ts";
import { checkWithin } from "./check-approval.ts";

let stack: AlarmStack;
let dispatcher: Actor;
let other: Actor;
let officer: Actor;

beforeAll(async () => {
  stack = await alarmStack();
  dispatcher = await stack.staff("dispatcher");
  other = await stack.staff("dispatcher");
  officer = await stack.staff("department_officer", `${DIVISION}-ECO`);
  await stack.monitoring.saveSites(stack.work(), {
    division: DIVISION,
    sites: [
      { code: "G1", kind: "construction", name: { zh: "一号工地", en: "Site 1" }, polygon: square(116.5, 30.8, 0.001) },
      { code: "X1", kind: "disposal", name: { zh: "一号消纳场", en: "Dump 1" }, polygon: square(116.6, 30.8, 0.001) },
    ],
  });
});
afterAll(() => stack.stop());

let count = 0;
const content = (change: object = {}) => ({
  number: `云溪渣运〔2026〕${++count}号`,
  site: "G1",
  disposal: "X1",
  plates: ["云A·D1001"],
  route: [
    [116.5, 30.8],
    [116.55, 30.81],
    [116.6, 30.8],
  ],
  validFrom: "2026-03-01",
  validTo: "2026-03-31",
  hours: { from: 1_200, until: 360 },
  ...change,
});
const approve = (change: object = {}, as = dispatcher) =>
  stack.call(as, "POST", "/truck-approvals", { division: DIVISION, ...content(change) });
const on = (id: string, part = "") => `/truck-approvals/${id}${part}?division=${DIVISION}`;
const list = async (query: string): Promise<TruckApproval[]> =>
  (await stack.call(officer, "GET", `/truck-approvals?division=${DIVISION}&${query}`)).body.items;

test("an approval is made, seen by those who watch, changed, withdrawn with a reason, and stays to be seen", async () => {
  const made = await approve();
  expect(made).toMatchObject({ status: 201, body: { version: 1, changed: { by: "罗海" }, withdrawn: null } });
  const { id, number } = made.body;
  expect((await stack.call(officer, "GET", on(id))).body).toEqual(made.body);
  const changed = await stack.call(dispatcher, "PUT", on(id), {
    ...content({ number, validTo: "2026-04-30" }),
    expectedVersion: 1,
  });
  expect(changed.body).toMatchObject({ version: 2, validTo: "2026-04-30" });

  const stale = await stack.call(other, "PUT", on(id), { ...content({ number }), expectedVersion: 1 });
  expect(stale).toMatchObject({ status: 409, body: { code: "monitoring-rules.approval_changed" } });
  const withdraw = { expectedVersion: 2, reason: "工地停工" };
  expect((await stack.call(dispatcher, "POST", on(id, "/withdraw"), { ...withdraw, reason: " " })).status).toBe(400);
  expect((await stack.call(dispatcher, "POST", on(id, "/withdraw"), withdraw)).body.withdrawn.reason).toBe("工地停工");
  expect((await stack.call(other, "POST", on(id, "/withdraw"), { ...withdraw, expectedVersion: 3 })).body.code).toBe(
    "monitoring-rules.approval_withdrawn",
  );
  expect((await list("")).map((each) => each.id)).not.toContain(id);
  expect((await list("state=withdrawn")).map((each) => each.id)).toEqual([id]);
  expect((await approve({ number })).status).toBe(201);
});

test("those who only watch, and other counties, cannot touch approvals", async () => {
  const { id } = (await approve()).body;
  const body = { ...content(), expectedVersion: 1 };
  expect((await approve({}, officer)).status).toBe(403);
  expect((await stack.call(officer, "PUT", on(id), body)).status).toBe(403);
  expect((await stack.call(officer, "POST", on(id, "/withdraw"), { expectedVersion: 1, reason: "x" })).status).toBe(
    403,
  );
  expect((await stack.call(undefined, "GET", on(id))).status).toBe(401);
  const elsewhere = { division: "990199", ...content() };
  expect((await stack.call(dispatcher, "POST", "/truck-approvals", elsewhere)).body.code).toBe(
    "monitoring-rules.outside_division",
  );
  expect((await stack.call(dispatcher, "GET", `/truck-approvals/${id}?division=990199`)).status).toBe(403);
  expect((await stack.call(dispatcher, "PUT", on(newId()), body)).body.code).toBe(
    "monitoring-rules.approval_not_found",
  );
});

test.each([
  ["a way that crosses itself", { route: [[116.5, 30.8], [116.56, 30.82], [116.56, 30.79], [116.54, 30.82], [116.6, 30.8]] }, "route_crosses"], // biome-ignore format: points in a row
  [
    "a way that begins far from its site",
    {
      route: [
        [116.51, 30.8],
        [116.6, 30.8],
      ],
    },
    "route_ends",
  ],
  [
    "a way that ends far from its disposal site",
    {
      route: [
        [116.5, 30.8],
        [116.6, 30.805],
      ],
    },
    "route_ends",
  ],
  ["a period that ends before it begins", { validTo: "2026-02-28" }, "approval_dates"],
  ["hours that end when they begin", { hours: { from: 360, until: 360 } }, "approval_hours"],
  ["a way from a disposal site", { site: "X1" }, "approval_ends"],
  ["a way to a construction site", { disposal: "G1" }, "approval_ends"],
  ["a site that nobody registered", { disposal: "X9" }, "site_unknown"],
])("%s is refused", async (_what, change, code) => {
  expect((await approve(change)).body.code).toBe(`monitoring-rules.${code}`);
});

test("two who approve under one number at once: one is told", async () => {
  const number = "云溪渣运〔2026〕900号";
  const answers = await Promise.all([approve({ number }), approve({ number }, other)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe("monitoring-rules.approval_number_taken");
});

test("lists tell what holds today, what is to come and what is over, page by page", async () => {
  const dates = { validFrom: "2026-05-01", validTo: "2026-05-31", plates: ["云A·E0001"] };
  const upcoming = (await approve(dates)).body.id;
  const expired = (await approve({ ...dates, validFrom: "2026-01-01", validTo: "2026-03-01" })).body.id;
  const current = (await approve({ ...dates, validFrom: "2026-03-02", validTo: "2026-03-02" })).body.id;
  for (const [state, id] of Object.entries({ upcoming, expired, current })) {
    expect((await list(`state=${state}&text=${encodeURIComponent("云A·E")}`)).map((each) => each.id)).toEqual([id]);
  }
  const first = (await stack.call(officer, "GET", `/truck-approvals?division=${DIVISION}&limit=2`)).body;
  const rest = await list(`cursor=${encodeURIComponent(first.next)}`);
  const all = await list("");
  expect([...first.items, ...rest].map(({ number }: TruckApproval) => number)).toEqual(all.map(({ number }) => number));
});

test("the approving authority's system replaces all; who looked before it did is told, and what was withdrawn stays so", async () => {
  const kept = (await approve()).body as TruckApproval;
  const gone = (await approve()).body as TruckApproval;
  const withdrawn = (await list("state=withdrawn")).map(({ id }) => id);
  const replace = { division: DIVISION, approvals: [{ ...kept, plates: ["云A·D1002"] }] };
  expect((await stack.call(dispatcher, "PUT", "/truck-approvals", replace)).status).toBe(204);
  expect(await list("")).toMatchObject([{ id: kept.id, plates: ["云A·D1002"], version: 2 }]);
  expect((await stack.call(dispatcher, "GET", on(gone.id))).status).toBe(404);
  expect((await list("state=withdrawn")).map(({ id }) => id)).toEqual(withdrawn);
  const body = { ...content({ number: kept.number }), expectedVersion: 1 };
  expect((await stack.call(other, "PUT", on(kept.id), body)).status).toBe(409);
});

test("every point of a way lies in its county, where the border is drawn", () => {
  const countyAt = ({ lon }: { lon: number }) => (lon < 116.7 ? DIVISION : undefined);
  const within = (route: [number, number][], at?: typeof countyAt) => () => checkWithin(DIVISION, at, route);
  expect(
    within(
      [
        [116.5, 30.8],
        [116.8, 30.8],
      ],
      countyAt,
    ),
  ).toThrow("route_outside");
  expect(
    within(
      [
        [116.5, 30.8],
        [116.6, 30.8],
      ],
      countyAt,
    ),
  ).not.toThrow();
  expect(
    within([
      [116.5, 30.8],
      [116.8, 30.8],
    ]),
  ).not.toThrow();
});

test("a line that comes back to its beginning, or turns round on itself, does not cross itself", () => {
  expect(
    crossesItself([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]),
  ).toBe(false);
  expect(
    crossesItself([
      [0, 0],
      [1, 0],
      [0, 0],
      [1, 1],
    ]),
  ).toBe(false);
  expect(
    crossesItself([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]),
  ).toBe(true);
});
