import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance, dmnOf, type PolicyStack, policyStack } from "../testing/policy-stack.ts";
import { bakery, gang, mei, wei } from "../testing/registries.ts";

let stack: PolicyStack;
let asMei: Actor;
let asWei: Actor;
let asGang: Actor;
const named = (zh: string, change: Parameters<typeof allowance>[0]) => allowance({ name: { zh, en: zh }, ...change });
const rows = (condition: string) => dmnOf([[condition, "-", "true", "第三条"]]);
const oneCondition = (
  feel: string,
) => `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="v" namespace="urn:v">
  <decision id="eligible" name="eligible"><variable name="eligible" typeRef="boolean"/>
  <literalExpression><text>${feel}</text></literalExpression></decision></definitions>`;
beforeAll(async () => {
  stack = await policyStack();
  const pack = (code: string, content: ReturnType<typeof allowance>) => ({
    code,
    content,
    effectiveFrom: "2026-01-01",
    parameters: [],
  });
  await stack.matching.publishPacks(
    stack.work(),
    [
      pack("cab.over-65", named("六十五岁津贴", { dmn: rows(">= 65") })),
      pack("cab.over-70", named("七十岁津贴", { dmn: rows(">= 70") })),
      pack("cab.volunteer", named("志愿者补贴", { dmn: oneCondition("person.volunteer and person.age &gt;= 18") })),
      pack(
        "cab.large-household",
        named("多人户补贴", { audience: "household", dmn: oneCondition("household.size &gt;= 2") }),
      ),
      pack(
        "tax.small",
        named("小微企业免税", { audience: "enterprise", dmn: oneCondition("enterprise.salesFen &lt;= 10000000") }),
      ),
    ],
    { author: "罗兰", approver: "方红" },
  );
  await stack.populate();
  [asMei, asWei, asGang] = await Promise.all([
    stack.join(mei, "林晓梅"),
    stack.join(wei, "周伟"),
    stack.join(gang, "陈刚"),
  ]);
});
afterAll(() => stack.stop());

type Loose = Record<string, never> & { policy: string };
const codes = (items: Loose[]) => items.map(({ policy }) => policy);
const mine = async (as: Actor) => (await stack.call(as, "GET", "my/entitlements")).body;

test("one sees what he can have now, what is one condition away and what one fact keeps open, each with its reason", async () => {
  const { eligible, oneConditionAway, missingOneFact, subject } = await mine(asMei);
  expect(subject).toEqual({ kind: "person", name: "林晓梅" });
  expect(codes(eligible)).toEqual(["cab.over-65", "cab.large-household"]);
  expect(eligible).toMatchObject([
    {
      policy: "cab.over-65",
      name: { zh: "六十五岁津贴" },
      reason: { zh: expect.stringContaining("68") },
      ifSo: false,
      action: { label: { zh: "去领取" }, link: "/items/cab.allowance" },
      source: { number: "云民发〔2025〕3号" },
    },
    { audience: "household", reason: { zh: "您家的户内人数为 2，符合要求（不低于 2）" } },
  ]);
  expect(codes(oneConditionAway)).toEqual(["cab.over-70"]);
  expect(oneConditionAway[0].reason.zh).toContain("70");
  expect(missingOneFact).toMatchObject([
    {
      policy: "cab.volunteer",
      verdict: "undecided",
      missing: { fact: "person.volunteer", question: { zh: "志愿者？" } },
    },
  ]);
});

test("an explanation names the record behind each value", async () => {
  const { body } = await stack.call(asMei, "GET", "my/entitlements/cab.over-65");
  expect(body).toMatchObject({ verdict: "eligible", legalSources: [{ number: "云民发〔2025〕3号" }] });
  expect(body.reasons[0].sources[0]).toMatchObject({
    dataset: { code: "population.person" },
    records: [{ validFrom: "2026-01-01" }],
  });
  const why = (await stack.call(asGang, "GET", "my/entitlements/cab.over-65")).body;
  expect([why.verdict, why.reasons[0].met]).toEqual(["not_eligible", false]);
  expect((await stack.call(asMei, "GET", "my/entitlements/cab.nothing")).status).toBe(404);
});

test("the check-up asks what settles most; an answer counts as “if so”, stays the person's own and can be taken back", async () => {
  const before = (await stack.call(asWei, "GET", "my/check-up")).body;
  expect(before.question).toMatchObject({ fact: { name: "person.volunteer" }, policies: 1 });
  const step = (await stack.call(asWei, "POST", "my/check-up/answers", { fact: "person.volunteer", value: true })).body;
  expect(step.gained).toMatchObject([{ policy: "cab.volunteer", ifSo: true }]);
  expect(step.checkUp).toMatchObject({
    question: null,
    said: [{ fact: "person.volunteer", value: true, shown: { zh: "是" } }],
  });
  const found = (await mine(asWei)).eligible.find(({ policy }: Loose) => policy === "cab.volunteer");
  expect(found.ifSo).toBe(true);
  const told = (await stack.call(asWei, "GET", "my/entitlements/cab.volunteer")).body;
  expect([told.ifSo, told.reasons.flatMap(({ said }: { said: string[] }) => said)]).toEqual([
    true,
    ["person.volunteer"],
  ]);
  expect(codes((await mine(asMei)).missingOneFact)).toContain("cab.volunteer");
  const { rows: kept } = await sql`select 1 from matching.subject where facts ? 'person.volunteer'
    union all select 1 from exchange.record where data ? 'volunteer'`.execute(stack.db);
  expect(kept).toEqual([]);
  const after = (await stack.call(asWei, "DELETE", "my/check-up/answers/person.volunteer")).body;
  expect([after.said, after.question.fact.name]).toEqual([[], "person.volunteer"]);
});

test("a question that somebody comes for is asked first", async () => {
  const asked = async (fact: string) =>
    (await stack.call(asWei, "GET", `my/check-up?fact=${fact}`)).body.question.fact.name;
  expect(await asked("person.volunteer")).toBe("person.volunteer");
  expect(await asked("person.sex")).toBe("person.volunteer");
});

test("whoever acts as an enterprise asks for the enterprise, and for nobody's household", async () => {
  const subject = { ...asMei.subject, kind: "legal_entity" as const, key: bakery, name: "晓梅面包坊" };
  const found = await mine({ ...asMei, subject });
  expect([found.subject, codes(found.eligible)]).toEqual([{ kind: "enterprise", name: "晓梅面包坊" }, ["tax.small"]]);
  expect(found.eligible[0].reason.zh).toBe("贵单位的销售额为 50,000 元，符合要求（不超过 100,000 元）");
  expect((await stack.call({ ...asMei, subject }, "GET", "my/entitlements/cab.over-65")).status).toBe(404);
  expect((await stack.call(asMei, "GET", "my/entitlements/tax.small")).status).toBe(404);
  const household = (await stack.call(asMei, "GET", "my/entitlements/cab.large-household")).body;
  expect([household.verdict, household.ifSo]).toEqual(["eligible", false]);
});

test("what a registry knows is not overridden by what is said", async () => {
  await stack.call(asGang, "POST", "my/check-up/answers", { fact: "person.birthDate", value: "1940-01-01" });
  expect(codes((await mine(asGang)).eligible)).toEqual([]);
  await stack.call(asGang, "DELETE", "my/check-up/answers");
});

test("a question passed over is not asked again; a wrong answer is refused", async () => {
  const step = (await stack.call(asGang, "POST", "my/check-up/answers", { fact: "person.volunteer", skip: true })).body;
  expect([step.checkUp.question, step.checkUp.skipped]).toEqual([null, ["person.volunteer"]]);
  const answer = async (fact: string, value: unknown) =>
    (await stack.call(asGang, "POST", "my/check-up/answers", { fact, value })).body.code;
  expect(await answer("person.volunteer", "yes")).toBe("matching.wrong_value");
  expect(await answer("person.sex", "unknown")).toBe("matching.wrong_value");
  expect(await answer("person.age", 90)).toBe("matching.unknown_fact");
  expect(await answer("enterprise.salesFen", 90)).toBe("matching.unknown_fact");
});

test("strangers are asked to sign in", async () => {
  expect((await stack.inject({ url: "/api/matching/my/entitlements" })).statusCode).toBe(401);
});
