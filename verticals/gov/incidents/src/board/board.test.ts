import { appealDecided } from "@zhida/feedback";
import type { Actor } from "@zhida/identity";
import { emit } from "@zhida/platform";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BoardRow, IncidentAction, IncidentBoard, IncidentRow } from "../contract.ts";
import { type County, county, EAST, HERE } from "../testing/county.ts";

let place: County;
let dispatcher: Actor;
let officer: Actor;
let head: Actor;
let resident: Actor;
beforeAll(async () => {
  place = await county();
  dispatcher = await place.staff("dispatcher", "990122-CMD");
  officer = await place.staff("department_officer", "990122-URBN");
  head = await place.staff("department_head", "990122-URBN", "秦岚");
  resident = await place.resident();
  await makeAWeek();
});
afterAll(() => place.stop());

const to = (organisation: string): IncidentAction => ({ action: "dispatch", organisation, assist: [] });
const elsewhere = (thousandths: number) => ({ place: { lon: HERE.lon, lat: HERE.lat + thousandths / 1000 } });

/** Works on it as the officer of urban management; answers it waiting to be verified. */
async function handle(row: IncidentRow): Promise<IncidentRow> {
  const photo = await place.upload(officer);
  const claimed = await place.act(officer, row, { action: "claim" });
  return place.act(officer, claimed, { action: "complete", note: "已处置", files: [photo], result: "solved" });
}

/**
 * Monday 2 March: three at one place for urban management (in time, in time after it failed the verification, too late), one that urban
 * management sent back and another department has, one rejected, one not dispatched.
 */
async function makeAWeek(): Promise<void> {
  const rows: IncidentRow[] = [];
  for (let count = 0; count < 6; count++) rows.push(await place.report(resident, count < 3 ? {} : elsewhere(count)));
  const [first, second, third, fourth, fifth] = rows as [
    IncidentRow,
    IncidentRow,
    IncidentRow,
    IncidentRow,
    IncidentRow,
  ];
  const confirm = (row: IncidentRow) => place.act(dispatcher, row, { action: "confirm", files: [] });

  const sent = [];
  for (const row of [first, second, third, fourth]) sent.push(await place.act(dispatcher, row, to("990122-URBN")));
  const claimed = await place.act(officer, sent[3]!, { action: "claim" });
  const returned = await place.act(officer, claimed, { action: "return", note: "属消防职责" });
  await place.act(dispatcher, returned, to("990122-FIRE"));
  await place.act(dispatcher, fifth, { action: "reject", note: "重复描述，无法核实" });

  place.clock.set("2026-03-02T10:00:00+08:00");
  await confirm(await handle(sent[0]!));
  const failed = await place.act(dispatcher, await handle(sent[1]!), { action: "reopen", note: "电线还在", files: [] });
  await confirm(await handle(failed));
  place.clock.set("2026-03-20T10:00:00+08:00");
  await confirm(await handle(sent[2]!));
  await place.settle();
}

const board = async (as: Actor, query = "from=2026-03-02&to=2026-03-22"): Promise<IncidentBoard> => {
  const { status, body } = await place.call(as, "GET", `/api/incidents/board?${query}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};
const rowOf = ({ rows }: IncidentBoard, code: string | null): BoardRow => rows.find((row) => row.code === code)!;

test("a department's figures are those of its incidents, each share with what it is of", async () => {
  const { figures, weeks } = rowOf(await board(dispatcher), "990122-URBN");
  expect(figures).toMatchObject({
    reported: 3,
    handled: 3,
    rejected: 0,
    open: 0,
    overdue: 0,
    inTime: { count: 2, of: 3, share: 2 / 3 },
    returned: { count: 1, of: 4, share: 1 / 4 },
    reopened: { count: 1, of: 3, share: 1 / 3 },
    onTheSpot: { count: 0, of: 3, share: 0 },
    satisfied: { count: 0, of: 0, share: null },
    handlingHours: Math.round(((1 + 1 + 18 * 24 + 1) / 3) * 10) / 10,
    repeatPlaces: 1,
    score: null,
  });
  expect(weeks.map(({ monday, reported, handled }) => [monday, reported, handled])).toEqual([
    ["2026-03-02", 3, 2],
    ["2026-03-09", 0, 0],
    ["2026-03-16", 0, 1],
  ]);
});

test("nothing is left out: what is overdue, rejected or not dispatched has its row, and the rows add up to the whole", async () => {
  const whole = await board(dispatcher);
  expect(rowOf(whole, "990122-FIRE").figures).toMatchObject({ reported: 1, open: 1, overdue: 1 });
  expect(rowOf(whole, null).figures).toMatchObject({ reported: 2, rejected: 1, open: 1 });
  const { figures } = whole.total;
  expect(figures).toMatchObject({ reported: 6, handled: 3, rejected: 1, open: 2 });
  expect(whole.rows.reduce((sum, row) => sum + row.figures.reported, 0)).toBe(figures.reported);
  const town = rowOf(await board(dispatcher, "from=2026-03-02&to=2026-03-22&by=area"), "990122001");
  expect(town.figures).toEqual(figures);
});

test("a town is broken down into its communities, whose figures add up to the town's", async () => {
  const period = "from=2026-03-02&to=2026-03-22&by=area";
  const town = rowOf(await board(dispatcher, period), "990122001").figures;
  const beneath = await board(dispatcher, `${period}&town=990122001`);
  expect(beneath.town).toEqual({ code: "990122001", name: expect.objectContaining({ zh: "云溪镇" }) });
  expect(beneath.rows.map(({ code, name }) => [code, name.zh])).toEqual([[EAST, "城东社区"]]);
  expect(beneath.total.figures).toEqual(town);
  expect(rowOf(beneath, EAST).figures).toEqual(town);
  expect(rowOf(beneath, EAST).figures.returned).toEqual({ count: 1, of: 4, share: 1 / 4 });
  const own = await board(head, `${period}&town=990122001`);
  expect(own.total.figures.reported).toBe(3);
});

test.each(["990122009", EAST, "990123001"])("%s is no town of this county", async (code) => {
  const { status } = await place.call(dispatcher, "GET", `/api/incidents/board?by=area&town=${code}`);
  expect([400, 422]).toContain(status);
});

test("three of a kind at one place are a repeat place", async () => {
  const { repeatPlaces } = await board(dispatcher);
  expect(repeatPlaces).toEqual([
    expect.objectContaining({
      ...HERE,
      count: 3,
      open: 0,
      organisation: expect.objectContaining({ code: "990122-URBN" }),
    }),
  ]);
});

test("a rating counts for who handled it, until it is set aside on appeal", async () => {
  const { items } = (await place.call(resident, "GET", "/api/feedback/handlings")).body;
  const rating = { caseId: items[0].caseId, level: 5 };
  const { status, body } = await place.call(resident, "POST", "/api/feedback/ratings", rating);
  expect(status).toBeLessThan(300);
  await place.settle();
  const rated = async () => rowOf(await board(dispatcher), "990122-URBN").figures;
  expect(await rated()).toMatchObject({ satisfied: { count: 1, of: 1, share: 1 }, ratingsSetAside: 0 });

  const decided = {
    appealId: body.id,
    ratingId: body.id,
    division: "990122",
    organisationCode: "990122-URBN",
    upheld: true,
  };
  await emit(place.work(), appealDecided, { subject: body.id, division: "990122", data: decided });
  await place.settle();
  expect(await rated()).toMatchObject({ satisfied: { count: 0, of: 0, share: null }, ratingsSetAside: 1 });
  expect((await place.countStatements(() => board(dispatcher))).length).toBeLessThanOrEqual(6);
});

test("a head sees his own department, officers and residents nothing", async () => {
  const own = await board(head);
  expect(own.rows.map(({ code }) => code)).toEqual(["990122-URBN"]);
  expect(own.total.figures.reported).toBe(3);
  for (const as of [officer, resident]) expect((await place.call(as, "GET", "/api/incidents/board")).status).toBe(403);
  const fire = await place.staff("department_head", "990122-FIRE");
  expect((await board(fire)).rows.map(({ code }) => code)).toEqual(["990122-FIRE"]);
});

test.each(["from=2026-03-05&to=2026-03-01", "from=2020-01-01&to=2026-03-01", "from=yesterday"])(
  "%s is refused",
  async (query) => {
    expect([400, 422]).toContain((await place.call(dispatcher, "GET", `/api/incidents/board?${query}`)).status);
  },
);
