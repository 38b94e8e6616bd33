import { makeResidentId } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allowance, CIVIL, dmnOf, ELSEWHERE, type PolicyStack, policyStack } from "../testing/policy-stack.ts";
import type { RulePack } from "./rule-pack.ts";

let stack: PolicyStack;
let lan: Actor;
beforeAll(async () => {
  stack = await policyStack();
  const id = makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence: 101 });
  lan = await stack.join(id, "罗兰", { organisation: CIVIL, role: "policy_officer" });
});
afterAll(() => stack.stop());

const by = { author: "云溪县", approver: "方红" };
const startAge = {
  name: "param.startAge",
  label: { zh: "起始年龄", en: "Starting age" },
  type: "number" as const,
  unit: { zh: "周岁", en: "years" },
  value: 65,
  validFrom: "2025-01-01",
  document: { title: { zh: "高龄津贴办法", en: "Rules on the allowance" }, number: "云民发〔2025〕3号" },
};
const pack = (code: string, change: Partial<RulePack> = {}): RulePack => ({
  code,
  content: allowance({ dmn: dmnOf([[">= param.startAge", "-", "true", "第三条"]]) }),
  effectiveFrom: "2025-01-01",
  parameters: [startAge],
  ...change,
});
const publish = async (...packs: RulePack[]) =>
  (await stack.matching.publishPacks(stack.work(), packs, by)).map(({ policy }) => policy);

test("a shipped rule is published once, and anew when it changed; what officers took over stays theirs", async () => {
  expect(await publish(pack("a.one"), pack("a.two"))).toEqual(["a.one", "a.two"]);
  expect(await publish(pack("a.one"), pack("a.two"))).toEqual([]);
  const changed = { content: allowance({ dmn: dmnOf([["> param.startAge", "-", "true", "第三条"]]) }) };
  expect(await publish(pack("a.one", changed), pack("a.two"))).toEqual(["a.one"]);
  const { body } = await stack.call(lan, "GET", "policies/a.one");
  expect(body.versions).toMatchObject([
    { version: 2, effectiveFrom: "2026-03-02" },
    { version: 1, effectiveFrom: "2025-01-01", effectiveTo: "2026-03-02" },
  ]);
  await stack.call(lan, "POST", "policies", { code: "a.two" });
  expect(await publish(pack("a.two", changed))).toEqual([]);
});

test("a rule with an error, or whose example fails, is not shipped", async () => {
  const broken = allowance({ dmn: dmnOf([[">= ", "-", "true", "第三条"]]) });
  await expect(publish(pack("b.broken", { content: broken }))).rejects.toThrow(
    /b\.broken: eligible row 1 column 1: .*not valid FEEL/,
  );
  const example = {
    id: "old",
    name: { zh: "老人", en: "Old" },
    facts: { "person.birthDate": "1940-01-01" },
    expect: { verdict: "not_eligible" as const },
  };
  await expect(publish(pack("b.failing", { content: { ...pack("x").content, cases: [example] } }))).rejects.toThrow(
    /does not come out/,
  );
  await expect(publish(pack("b.other", { parameters: [{ ...startAge, value: 70 }] }))).rejects.toThrow(
    /param.startAge is 70/,
  );
});

test("a dated value decides from its day on; it is never changed and never entered for the past", async () => {
  await publish(pack("c.dated"));
  const add = (body: object, as = lan) => stack.call(as, "POST", "parameters/param.startAge/values", body);
  const value = { division: "990122", value: 70, validFrom: "2026-07-01", document: startAge.document };
  const added = await add(value);
  expect(added.status, JSON.stringify(added.body)).toBe(201);
  expect(added.body).toMatchObject({
    current: 65,
    values: [{ value: 70, validFrom: "2026-07-01", addedBy: "罗兰" }, { value: 65 }],
  });
  expect((await add(value)).body.code).toBe("matching.value_exists");
  expect((await add({ ...value, validFrom: "2026-02-01" })).body.code).toBe("matching.day_passed");
  expect((await add({ ...value, value: "七十", validFrom: "2026-08-01" })).body.code).toBe("matching.wrong_value");
  const evaluate = async (on: string) => {
    const facts = { "person.birthDate": "1958-03-02" };
    return (await stack.call(lan, "POST", "evaluate", { policy: { code: "c.dated", version: 1 }, facts, on })).body;
  };
  expect((await evaluate("2026-03-02")).verdict).toBe("eligible");
  const later = await evaluate("2026-07-01");
  expect([later.verdict, later.explanation.reasons[0].sentence.zh]).toEqual([
    "not_eligible",
    expect.stringContaining("70"),
  ]);
  const other = await stack.join(
    makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence: 104 }),
    "韩冬",
    { organisation: ELSEWHERE, role: "policy_officer" },
  );
  expect((await add({ ...value, validFrom: "2026-09-01" }, other)).status).toBe(404);
  expect((await stack.call(other, "GET", "parameters")).body.items).toEqual([]);
  const listed = (await stack.call(lan, "GET", "parameters?q=年龄")).body.items;
  expect(listed).toMatchObject([{ name: "param.startAge", division: "990122", unit: { zh: "周岁" } }]);
});

test("what if: the same facts with one otherwise; a fact nobody knows of is refused", async () => {
  await publish(pack("d.whatif"));
  const evaluate = (facts: object, variants: object[] = []) =>
    stack.call(lan, "POST", "evaluate", { policy: { code: "d.whatif", version: 1 }, facts, variants });
  const { body } = await evaluate({}, [{ name: "生于1950年", facts: { "person.birthDate": "1950-01-01" } }]);
  expect([body.verdict, body.explanation.missing]).toEqual(["undecided", ["person.birthDate"]]);
  expect(body.variants).toMatchObject([{ name: "生于1950年", verdict: "eligible" }]);
  expect((await evaluate({ "person.shoeSize": 42 })).body.code).toBe("matching.unknown_fact");
});

test("test persons are kept for the county, and two officers do not overwrite each other", async () => {
  const person = {
    name: { zh: "独居老人", en: "Lives alone" },
    kind: "person",
    facts: { "person.birthDate": "1940-01-01" },
  };
  const { body } = await stack.call(lan, "POST", "test-persons", person);
  const save = () => stack.call(lan, "PUT", `test-persons/${body.id}`, { ...person, revision: 1 });
  expect((await Promise.all([save(), save()])).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await stack.call(lan, "POST", "test-persons", { ...person, facts: { "person.nothing": 1 } })).body.code).toBe(
    "matching.unknown_fact",
  );
  expect((await stack.call(lan, "GET", "test-persons")).body.items).toMatchObject([{ id: body.id, revision: 2 }]);
  expect((await stack.call(lan, "DELETE", `test-persons/${body.id}`)).status).toBe(204);
  expect((await stack.call(lan, "GET", "test-persons")).body.items).toEqual([]);
});
