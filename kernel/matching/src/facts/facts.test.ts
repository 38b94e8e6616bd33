import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Facts } from "../contract.ts";
import { end, type FactsStack, factsStack, NOW, register } from "../testing/facts-stack.ts";
import { bakery, gang, mei, wei } from "../testing/registries.ts";

let stack: FactsStack;
beforeAll(async () => {
  stack = await factsStack();
});
afterAll(() => stack.stop());

beforeEach(async () => {
  stack.clock.set(NOW);
  await sql`truncate matching.subject, matching.load, matching.feed_position, exchange.record, exchange.change`.execute(
    stack.db,
  );
  await enrol(mei, { birthDate: "1958-03-02", sex: "female" });
  await enrol(wei, { birthDate: "1960-07-15", sex: "male" });
  await register(stack, "business.licence", bakery, { town: "990122001", establishedOn: "2020-05-01" });
  stack.told.length = 0;
  await stack.facts.loadAll(stack.work());
  expect(stack.told).toEqual([]);
  // A transaction of another test may have held the feed up: then the records above are taken in once more.
  await stack.follow();
  stack.told.length = 0;
});

const enrol = async (key: string, data: object, household = "H1") => {
  await register(stack, "population.person", key, { town: "990122001", ...data });
  await register(stack, "population.household", key, { householdNumber: household });
};
const of = async (key: string, kind: "person" | "household" | "enterprise" = "person"): Promise<Facts | undefined> =>
  (await stack.facts.factsOf(stack.work(), { kind, key }))?.facts;

test("facts are fields, FEEL over records, virtual facts of the day; what nobody knows is absent", async () => {
  await register(stack, "pension.payment", mei, { month: "2026-01", amountFen: 100, paidOn: "2026-01-10" });
  await register(stack, "pension.payment", mei, { month: "2026-02", amountFen: 250, paidOn: "2026-02-10" });
  await stack.follow();
  expect(await of(mei)).toEqual({
    "person.birthDate": "1958-03-02",
    "person.sex": "female",
    "person.disabilityGrade": null,
    "person.pensionFen": 350,
    "person.lastPaid": "2026-02-10",
    "person.age": 68,
  });
  expect(await of(wei)).toEqual({
    "person.birthDate": "1960-07-15",
    "person.sex": "male",
    "person.disabilityGrade": null,
    "person.pensionFen": 0,
    "person.age": 65,
  });
});

test("households are told by their members, enterprises by their registers", async () => {
  expect(await of("H1", "household")).toEqual({ "household.size": 2, "household.disabled": 0 });
  expect(await of(bakery, "enterprise")).toEqual({ "enterprise.establishedOn": "2020-05-01" });
  await register(stack, "disability.certificate", wei, { grade: 2 });
  await stack.follow();
  expect(await of("H1", "household")).toEqual({ "household.size": 2, "household.disabled": 1 });
  expect(stack.told.map(({ kind, key }) => [kind, key])).toEqual([
    ["person", wei],
    ["household", "H1"],
  ]);
});

test("the first load is quiet, and asking again changes nothing", async () => {
  const before = await sql`select * from matching.subject order by key`.execute(stack.db);
  const status = await stack.facts.loadAll(stack.work());
  expect(status).toMatchObject({ state: "done", subjects: 4 });
  expect(stack.told).toEqual([]);
  expect((await sql`select * from matching.subject order by key`.execute(stack.db)).rows).toEqual(before.rows);
});

test("a later load tells what it finds changed, and strikes whom nobody lists", async () => {
  await sql`alter table exchange.record disable trigger user`.execute(stack.db);
  await register(stack, "disability.certificate", mei, { grade: 1 });
  await sql`delete from exchange.record where subject_key = ${wei}`.execute(stack.db);
  await sql`alter table exchange.record enable trigger user`.execute(stack.db);
  await stack.follow();
  expect(stack.told).toEqual([]);
  await stack.facts.requestFullLoad(stack.work());
  await stack.follow();
  expect(
    stack.told.filter(({ kind }) => kind === "person").map(({ key, after }) => [key, after === undefined]),
  ).toEqual([
    [wei, true],
    [mei, false],
  ]);
  expect(await of(wei)).toBeUndefined();
  expect(await of("H1", "household")).toMatchObject({ "household.size": 1 });
});

test("a load that was broken off goes on behind its last page", async () => {
  await stack.facts.requestFullLoad(stack.work());
  await sql`update matching.load set state = 'running', kind = 'enterprise', after_key = '', subjects = 3`.execute(
    stack.db,
  );
  await sql`update matching.subject set facts = '{}' where kind = 'person'`.execute(stack.db);
  await stack.follow();
  expect(await stack.facts.loadStatus(stack.work())).toMatchObject({ state: "done", subjects: 4 });
  expect(await of(mei)).toEqual({});
});

test("a new record today is a fact; one dated last month is a correction with its date", async () => {
  await register(stack, "disability.certificate", mei, { grade: 2 }, { from: "2026-03-02" });
  await register(stack, "disability.certificate", wei, { grade: 3 }, { from: "2026-02-01" });
  await stack.follow();
  expect(stack.told.filter(({ kind }) => kind === "person")).toMatchObject(
    [
      { key: mei, cause: "fact", since: "2026-03-02", after: { "person.disabilityGrade": 2 } },
      { key: wei, cause: "correction", since: "2026-02-01", before: { "person.disabilityGrade": null } },
    ].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
});

test("only touched subjects are derived anew, and of them only what was touched", async () => {
  await sql`update matching.subject set facts = facts || '{"person.pensionFen": 77}' where kind = 'person'`.execute(
    stack.db,
  );
  await register(stack, "disability.certificate", mei, { grade: 2 });
  await stack.follow();
  expect(await of(mei)).toMatchObject({ "person.pensionFen": 77, "person.disabilityGrade": 2 });
});

test("a record that begins later takes effect on its day, and one that ends on its", async () => {
  await register(stack, "disability.certificate", mei, { grade: 2 }, { from: "2026-03-10", to: "2026-04-01" });
  await stack.follow();
  expect(stack.told).toEqual([]);
  stack.clock.set("2026-03-09T23:59:00+08:00");
  await stack.follow();
  expect((await of(mei))?.["person.disabilityGrade"]).toBeNull();
  stack.clock.set("2026-03-10T00:01:00+08:00");
  await stack.follow();
  expect((await of(mei))?.["person.disabilityGrade"]).toBe(2);
  expect(stack.told[0]).toMatchObject({ key: mei, cause: "fact", since: "2026-03-10" });
  stack.clock.set("2026-05-01T00:01:00+08:00");
  await stack.follow();
  expect((await of(mei))?.["person.disabilityGrade"]).toBeNull();
  expect(stack.told.findLast(({ kind }) => kind === "person")).toMatchObject({ key: mei, since: "2026-04-01" });
});

test("the facts of an earlier day are those of the records that hold for it now", async () => {
  const id = await register(stack, "disability.certificate", mei, { grade: 3 }, { from: "2025-01-01" });
  await end(stack, id, "2026-02-01");
  await register(stack, "disability.certificate", mei, { grade: 1 }, { from: "2026-02-01" });
  const at = async (day: string) => (await stack.facts.factsAt(stack.work(), { kind: "person", key: mei }, day))?.facts;
  expect(await at("2026-01-31")).toMatchObject({ "person.disabilityGrade": 3, "person.age": 67 });
  expect(await at("2026-02-01")).toMatchObject({ "person.disabilityGrade": 1 });
  const household = { kind: "household" as const, key: "H1" };
  expect((await stack.facts.factsAt(stack.work(), household, "2026-02-01"))?.facts).toMatchObject({
    "household.disabled": 1,
  });
  expect(await at("2025-12-31")).toBeUndefined();
});

test("who is born appears with everything known of him, who moves leaves no double", async () => {
  await enrol(gang, { birthDate: "1990-01-20", sex: "male" }, "H2");
  await register(stack, "disability.certificate", gang, { grade: 4 });
  await stack.follow();
  expect(stack.told.find(({ key }) => key === gang)).toMatchObject({
    before: undefined,
    after: { "person.disabilityGrade": 4 },
  });
  stack.told.length = 0;
  await sql`update exchange.record set data = data || '{"town": "990122002"}' where subject_key = ${gang}
    and dataset = 'population.person'`.execute(stack.db);
  await sql`update exchange.record set data = '{"householdNumber": "H1"}' where subject_key = ${gang}
    and dataset = 'population.household'`.execute(stack.db);
  await stack.follow();
  const { rows } = await sql<{ division: string; gone: boolean }>`select division, gone from matching.subject
    where key = ${gang} order by division`.execute(stack.db);
  expect(rows).toEqual([
    { division: "990122001", gone: true },
    { division: "990122002", gone: false },
  ]);
  expect(await of("H1", "household")).toMatchObject({ "household.size": 3 });
  expect(await of("H2", "household")).toBeUndefined();
});

test("a fact knows its registry, field and record; a virtual one those of what it is computed from", async () => {
  const subject = { kind: "person" as const, key: mei };
  const [source] = await stack.facts.lineage(stack.work(), subject, "person.age");
  expect(source).toMatchObject({
    fact: "person.birthDate",
    dataset: { code: "population.person" },
    fields: [{ name: "birthDate", title: { zh: "出生日期" } }],
    records: [{ validFrom: "2026-01-01", receivedAt: "2026-02-28T16:00:00.000Z" }],
  });
  expect((await stack.facts.lineage(stack.work(), subject, "person.pensionFen"))[0]).toMatchObject({ records: [] });
  await expect(stack.facts.lineage(stack.work(), subject, "person.height")).rejects.toMatchObject({
    code: "matching.fact_not_found",
  });
});

test("a register that is switched off keeps what was known from it", async () => {
  await register(stack, "disability.certificate", mei, { grade: 2 });
  await stack.follow();
  await sql`update exchange.dataset set availability = 'offline' where code = 'disability.certificate'`.execute(
    stack.db,
  );
  await register(stack, "pension.payment", mei, { amountFen: 5, paidOn: "2026-03-01" });
  await stack.follow();
  await sql`update exchange.dataset set availability = 'online'`.execute(stack.db);
  expect(await of(mei)).toMatchObject({ "person.disabilityGrade": 2, "person.pensionFen": 5 });
});

test("a change costs a handful of statements, whatever the size of the county", async () => {
  await register(stack, "disability.certificate", mei, { grade: 2 });
  await stack.follow();
  await register(stack, "disability.certificate", mei, { grade: 3 });
  const statements = await stack.countStatements(() => stack.follow());
  expect(statements.length).toBeLessThanOrEqual(32);
});
