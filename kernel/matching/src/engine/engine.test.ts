import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { end, NOW, register } from "../testing/facts-stack.ts";
import { type MatchingStack, matchingStack, policy } from "../testing/matching-stack.ts";
import { bakery, gang, mei, wei } from "../testing/registries.ts";
import type { EnginePolicy } from "./policy-source.ts";

let stack: MatchingStack;
beforeAll(async () => {
  stack = await matchingStack();
});
afterAll(() => stack.stop());

const enrol = async (key: string, data: object) => {
  await register(stack, "population.person", key, { town: "990122001", ...data });
  await register(stack, "population.household", key, { householdNumber: "H1" });
};
const inForce = async (...policies: EnginePolicy[]) => {
  stack.policies.splice(0, stack.policies.length, ...policies);
  await stack.matching.policiesChanged(stack.work());
};
const old = policy("senior", "person.age >= 65");
const carer = policy("carer", "person.disabilityGrade in [1..2]");
const asMei = { subject: { kind: "person" as const, key: mei } };

beforeEach(async () => {
  stack.clock.set(NOW);
  await sql`update matching.subject set gone = true, facts = '{}', household = null, changed_in = pg_current_xact_id()`.execute(
    stack.db,
  );
  await sql`truncate matching.load, matching.feed_position, matching.day_turn, exchange.record,
    exchange.change, platform.outbox`.execute(stack.db);
  await enrol(mei, { birthDate: "1958-03-02", sex: "female" });
  await enrol(wei, { birthDate: "1961-03-05", sex: "male" });
  await register(stack, "business.licence", bakery, { town: "990122002", establishedOn: "2020-05-01" });
  await register(stack, "tax.enterprise", bakery, { salesFen: 100 });
  await inForce(old, carer);
  await stack.matching.loadAll(stack.work());
  await stack.follow();
  await stack.news();
});

test("a change in a registry tells who gains and who loses, in the transaction that takes it in", async () => {
  const id = await register(stack, "disability.certificate", mei, { grade: 2 }, { from: "2026-03-02" });
  await stack.follow();
  expect(await stack.news()).toEqual([
    {
      policy: "carer",
      version: 1,
      subject: { kind: "person", key: mei, division: "990122001" },
      on: "2026-03-02",
      cause: "fact",
      facts: ["person.disabilityGrade"],
      gained: true,
    },
  ]);
  await end(stack, id, "2026-03-02");
  await stack.follow();
  expect(await stack.news()).toMatchObject([{ policy: "carer", gained: false, cause: "fact" }]);
});

test("a correction dated last month says so, also where no match moves", async () => {
  await register(stack, "pension.payment", mei, { amountFen: 5 }, { from: "2026-02-01" });
  await register(stack, "disability.certificate", wei, { grade: 1 }, { from: "2026-02-10" });
  await stack.follow();
  expect(await stack.news()).toMatchObject([
    { subject: { key: wei }, cause: "correction", on: "2026-02-10", gained: true },
  ]);
  const { rows } = await sql<{ data: { on: string; facts: string[] } }>`select data from platform.outbox
    where type = 'matching.facts-changed' order by subject`.execute(stack.db);
  expect(rows.map(({ data }) => `${data.on} ${data.facts.join(", ")}`).sort()).toEqual([
    "2026-02-01 person.lastPaid, person.pensionFen",
    "2026-02-10 household.disabled",
    "2026-02-10 person.disabilityGrade",
  ]);
});

test("the turn of the day tells who reaches an age, once, also over days that were missed", async () => {
  stack.clock.set("2026-03-04T23:50:00+08:00");
  await stack.follow();
  expect(await stack.news()).toEqual([]);
  stack.clock.set("2026-03-07T08:00:00+08:00");
  await stack.follow();
  await stack.follow();
  expect(await stack.news()).toMatchObject([
    { policy: "senior", subject: { key: wei }, on: "2026-03-05", cause: "day", gained: true },
  ]);
  const { rows } = await sql<{ day: string; gained: number }>`select day, gained from matching.day_turn
    where division = '990122001' order by day`.execute(stack.db);
  expect(rows.map(({ day, gained }) => `${day} ${gained}`)).toEqual([
    "2026-03-02 0",
    "2026-03-03 0",
    "2026-03-04 0",
    "2026-03-05 1",
    "2026-03-06 0",
    "2026-03-07 0",
  ]);
});

test("two processes that turn the day together tell everything once", async () => {
  stack.clock.set("2026-03-06T08:00:00+08:00");
  await Promise.all([stack.settle(), stack.other.jobs[0]?.handler(stack.work(), {})]);
  expect(await stack.news()).toHaveLength(1);
});

test("a parameter with a new amount reaches whom it concerns on its day", async () => {
  const age = (value: number, from: string, to: string | null) =>
    policy("by-parameter", "person.age >= param.age", {
      parameters: { "param.age": value },
      effectiveFrom: from,
      effectiveTo: to,
    });
  await inForce(age(70, "2020-01-01", "2026-03-03"), age(64, "2026-03-03", null));
  stack.clock.set("2026-03-03T08:00:00+08:00");
  await stack.follow();
  expect(await stack.news()).toMatchObject([
    { policy: "by-parameter", on: "2026-03-03", cause: "day", gained: true },
    { policy: "by-parameter", on: "2026-03-03", cause: "day", gained: true },
  ]);
});

test("verdicts: what one has, one condition away, missing one fact, each with its reason", async () => {
  await inForce(
    old,
    carer,
    policy("both", "person.age >= 65 and person.disabilityGrade = 1"),
    policy("helper", "person.age >= 60 and person.volunteer"),
    policy("far", 'person.sex = "male" and person.disabilityGrade = 1'),
  );
  const verdicts = await stack.matching.verdicts(stack.work(), asMei);
  expect(verdicts.eligible.map(({ policy }) => policy)).toEqual(["senior"]);
  expect(verdicts.oneConditionAway.map(({ policy }) => policy)).toEqual(["carer", "both"]);
  expect(verdicts.oneFactMissing.map(({ policy, explanation }) => [policy, explanation.missing])).toEqual([
    ["helper", ["person.volunteer"]],
  ]);
  expect([verdicts.undecided, verdicts.notEligible]).toEqual([0, 1]);
  expect(verdicts.eligible[0]?.explanation.reasons[0]).toMatchObject({
    met: true,
    text: "person.age >= 65",
    sentence: { zh: expect.stringMatching(/年龄|68/), en: expect.any(String) },
  });
  const statements = await stack.countStatements(() => stack.matching.verdicts(stack.work(), asMei));
  expect(statements).toHaveLength(1);
});

test("a policy of another division is none of theirs", async () => {
  await inForce({ ...old, division: "990122002" }, { ...carer, division: "990122" });
  expect((await stack.matching.verdicts(stack.work(), asMei)).eligible).toEqual([]);
  expect(await stack.matching.scan(stack.work(), { policy: "senior" })).toMatchObject({ total: 0 });
});

test("explain masks sensitive values for others", async () => {
  const told = await stack.matching.explain(stack.work(), { policy: "senior" }, asMei, { unmasked: true });
  expect(told).toMatchObject({ verdict: "eligible", explanation: { reasons: [{ met: true }] } });
  await expect(stack.matching.explain(stack.work(), { policy: "none" }, asMei)).rejects.toMatchObject({
    code: "matching.policy_not_in_force",
  });
  await expect(
    stack.matching.explain(stack.work(), { policy: "senior" }, { subject: { kind: "person", key: "nobody" } }),
  ).rejects.toMatchObject({ code: "matching.subject_not_found" });
});

test("the next question is the fact that settles the most policies, and answers narrow it down", async () => {
  await inForce(
    policy("a", "person.volunteer"),
    policy("b", 'person.volunteer and person.sex = "female"'),
    policy("c", 'person.lastPaid > date("2026-01-01")'),
  );
  const ask = (skip: string[] = []) => stack.matching.nextQuestion(stack.work(), asMei, { skip });
  expect(await ask()).toMatchObject({ fact: "person.volunteer", policies: 2, question: { zh: "志愿者？" } });
  expect(await ask(["person.volunteer"])).toMatchObject({ fact: "person.lastPaid", policies: 1 });
  expect(await ask(["person.volunteer", "person.lastPaid"])).toBeUndefined();
  const change = await stack.matching.whatIf(stack.work(), asMei, { "person.volunteer": true });
  expect(change.gained.map(({ policy }) => policy)).toEqual(["a", "b"]);
});

test("a scan counts by division, and its pages go through everybody once, from any place", async () => {
  for (let n = 0; n < 25; n++)
    await enrol(`9901221950010100${10 + n}`, { birthDate: "1950-01-01", town: `99012200${1 + (n % 3)}` });
  await stack.follow();
  const counts = await stack.matching.scan(stack.work(), { policy: "senior" });
  expect(counts).toEqual({
    total: 26,
    undecided: 0,
    byDivision: [
      { division: "990122001", matched: 10, undecided: 0 },
      { division: "990122002", matched: 8, undecided: 0 },
      { division: "990122003", matched: 8, undecided: 0 },
    ],
  });
  const seen: string[] = [];
  let after: { division: string; key: string } | undefined;
  for (;;) {
    const page = await stack.matching.matched(stack.work(), { policy: "senior" }, { after, limit: 7 });
    seen.push(...page.items.map(({ division, key }) => `${division} ${key}`));
    if (!page.next) break;
    after = page.next;
  }
  expect(seen).toEqual(seen.toSorted());
  expect(new Set(seen).size).toBe(26);
  const [there] = (
    await stack.other.service.matched(
      stack.work(),
      { policy: "senior" },
      { after: { division: "990122001", key: "~" }, limit: 1 },
    )
  ).items;
  expect(there?.division).toBe("990122002");
});

test("the difference of two versions: who gains, who loses, by division", async () => {
  const draft = policy("senior", 'person.age >= 65 and person.sex = "male" or person.age < 65', { version: 2 });
  expect(await stack.matching.differ(stack.work(), { policy: "senior" }, draft)).toEqual({
    gained: {
      total: 1,
      byDivision: [{ division: "990122001", count: 1 }],
      subjects: [{ kind: "person", key: wei, division: "990122001" }],
    },
    lost: {
      total: 1,
      byDivision: [{ division: "990122001", count: 1 }],
      subjects: [{ kind: "person", key: mei, division: "990122001" }],
    },
  });
});

test("another process sees at once what this one took in", async () => {
  await stack.other.service.scan(stack.work(), { policy: "carer" });
  await register(stack, "disability.certificate", mei, { grade: 1 });
  await stack.follow();
  expect(await stack.other.service.scan(stack.work(), { policy: "carer" })).toMatchObject({ total: 1 });
});

test("households and enterprises are matched by their own facts", async () => {
  await inForce(
    policy("family", "household.size >= 2", { kind: "household" }),
    policy("small", "enterprise.salesFen < 500", { kind: "enterprise" }),
  );
  expect(await stack.matching.scan(stack.work(), { policy: "family" })).toMatchObject({ total: 1 });
  expect((await stack.matching.matched(stack.work(), { policy: "small" }, { limit: 5 })).items).toEqual([
    { kind: "enterprise", key: bakery, division: "990122002" },
  ]);
  await enrol(gang, { birthDate: "1990-01-20" });
  await stack.follow();
  const household = { subject: { kind: "household" as const, key: "H1" } };
  expect((await stack.matching.verdicts(stack.work(), household)).eligible).toHaveLength(1);
});

test("many are decided at once, on what was known for an earlier day too", async () => {
  const id = await register(stack, "disability.certificate", mei, { grade: 1 }, { from: "2026-01-01" });
  await end(stack, id, "2026-02-15");
  await stack.follow();
  const keys = [mei, wei, "nobody"];
  const now = await stack.matching.decideMany(stack.work(), { policy: "carer" }, keys, {
    day: "2026-03-02",
    facts: ["person.age"],
  });
  expect([...now].map(([key, { verdict, facts }]) => [key, verdict, facts]).sort()).toEqual(
    [
      [mei, "not_eligible", { "person.age": 68 }],
      [wei, "not_eligible", { "person.age": 64 }],
    ].sort(),
  );
  const then = await stack.matching.decideMany(stack.work(), { policy: "carer" }, keys, {
    day: "2026-02-01",
    asOf: true,
  });
  expect(then.get(mei)).toMatchObject({ verdict: "eligible" });
  expect(then.get(mei)?.sentences[0]?.zh).toBeTruthy();
});

test("a rule that cannot be compiled takes no part and says why", async () => {
  await inForce(old, policy("odd", "person.height > 180"));
  expect((await stack.matching.verdicts(stack.work(), asMei)).eligible.map(({ policy }) => policy)).toEqual(["senior"]);
  await expect(stack.matching.scan(stack.work(), policy("odd", "person.height > 180"))).rejects.toMatchObject({
    code: "matching.policy_not_compilable",
  });
});
