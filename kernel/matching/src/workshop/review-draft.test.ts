import { makeResidentId } from "@zhida/china-ids";
import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allowance, CIVIL, dmnOf, ELSEWHERE, literal, type PolicyStack, policyStack } from "../testing/policy-stack.ts";

let stack: PolicyStack;
let lan: Actor;
let hong: Actor;
let head: Actor;
let elsewhere: Actor;
let resident: Actor;
const id = (sequence: number) => makeResidentId({ division: "990122", birthDate: "1985-05-05", sequence });
beforeAll(async () => {
  stack = await policyStack();
  lan = await stack.join(id(101), "罗兰", { organisation: CIVIL, role: "policy_officer" });
  hong = await stack.join(id(102), "方红", { organisation: CIVIL, role: "policy_officer" });
  head = await stack.join(id(103), "郑文", { organisation: CIVIL, role: "department_head" });
  elsewhere = await stack.join(id(104), "韩冬", { organisation: ELSEWHERE, role: "policy_officer" });
  resident = await stack.join(id(105), "林晓梅");
});
afterAll(() => stack.stop());
beforeEach(() => stack.clock.set("2026-03-02T10:00:00+08:00"));

let policies = 0;
const newCode = () => `cab.allowance-${++policies}`;
const draft = async (code = newCode(), content: object = allowance(), as = lan) => {
  const made = await stack.call(as, "POST", "policies", { code, content });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return { code, ...made.body };
};
const submitted = async (code?: string, content?: object) => {
  const made = await draft(code, content);
  const answer = await stack.call(lan, "POST", `policies/${made.code}/draft/submit`, { revision: 1 });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return made.code as string;
};
const approve = (code: string, as = hong, body: object = { revision: 1 }) =>
  stack.call(as, "POST", `policies/${code}/draft/approve`, body);
const published = async (code?: string, content?: object) => {
  const submittedCode = await submitted(code, content);
  expect((await approve(submittedCode)).status).toBe(200);
  return submittedCode;
};

test("a policy is written by one officer and put in force by another", async () => {
  const code = await submitted();
  expect((await approve(code, lan)).body.code).toBe("matching.own_draft");
  const { status, body } = await approve(code);
  expect([status, body.state, body.approver, body.effectiveFrom]).toEqual([200, "published", "方红", "2026-03-02"]);
  const detail = (await stack.call(lan, "GET", `policies/${code}`)).body;
  expect(detail).toMatchObject({ inForce: { version: 1 }, open: null, rights: { edit: true, end: true } });
  const history = (await stack.call(lan, "GET", `policies/${code}/history`)).body.items;
  expect(history.map(({ event, by }: { event: string; by: string }) => [event, by])).toEqual([
    ["published", "方红"],
    ["submitted", "罗兰"],
    ["created", "罗兰"],
  ]);
  const { rows } = await sql<{ data: object }>`select data from platform.outbox where type = 'matching.policy-published'
    and subject = ${code}`.execute(stack.db);
  expect(rows).toMatchObject([
    { data: { policy: code, version: 1, effectiveFrom: "2026-03-02", author: "罗兰", approver: "方红" } },
  ]);
});

test("whoever edited a draft cannot approve it, even when another one began it", async () => {
  const { code } = await draft();
  const saved = await stack.call(hong, "PUT", `policies/${code}/draft`, { revision: 1, content: allowance() });
  expect(saved.body.revision).toBe(2);
  await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 2 });
  expect((await approve(code, hong, { revision: 2 })).body.code).toBe("matching.own_draft");
  expect((await approve(code, head, { revision: 2 })).status).toBe(200);
});

test("two officers at once: one save counts, the other is told to reload; so with beginning, approving and returning", async () => {
  const { code } = await draft();
  const save = (as: Actor) => stack.call(as, "PUT", `policies/${code}/draft`, { revision: 1, content: allowance() });
  const saves = await Promise.all([save(lan), save(hong), save(lan)]);
  expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(saves.find(({ status }) => status === 409)?.body.code).toBe("matching.stale_draft");
  const begun = newCode();
  const begin = (as: Actor) => stack.call(as, "POST", "policies", { code: begun, content: allowance() });
  const begins = await Promise.all([begin(lan), begin(hong)]);
  expect(begins.map(({ status }) => status).sort()).toEqual([201, 409]);
  const waiting = await submitted();
  const reason = { revision: 1, reason: "请补充依据条款" };
  const decisions = await Promise.all([
    approve(waiting),
    approve(waiting, head),
    stack.call(head, "POST", `policies/${waiting}/draft/return`, reason),
  ]);
  expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test("what is in review is not edited; returned with its reason or taken back it is a draft again", async () => {
  const code = await submitted();
  const save = () => stack.call(lan, "PUT", `policies/${code}/draft`, { revision: 1, content: allowance() });
  expect((await save()).body.code).toBe("matching.in_review");
  expect((await stack.call(lan, "DELETE", `policies/${code}/draft`)).body.code).toBe("matching.in_review");
  await stack.call(hong, "POST", `policies/${code}/draft/return`, { revision: 1, reason: "请补充依据条款" });
  const { body } = await stack.call(lan, "GET", `policies/${code}/versions/1`);
  expect(body).toMatchObject({ state: "draft", returned: { by: "方红", reason: "请补充依据条款" } });
  await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 1 });
  expect((await stack.call(lan, "POST", `policies/${code}/draft/take-back`, { revision: 1 })).body.state).toBe("draft");
  expect((await approve(code)).body.code).toBe("matching.not_in_review");
  expect((await save()).status).toBe(200);
});

test("the next version decides from its day, the one before it until then; a day that has passed is refused", async () => {
  const code = await published();
  await draft(code, allowance({ dmn: dmnOf([[">= 70", "-", "true", "第三条"]]) }));
  await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 1 });
  const yesterday = await approve(code, hong, { revision: 1, effectiveFrom: "2026-03-01" });
  expect(yesterday.body.code).toBe("matching.day_passed");
  expect((await approve(code, hong, { revision: 1, effectiveFrom: "2026-04-01" })).status).toBe(200);
  const versions = (await stack.call(lan, "GET", `policies/${code}`)).body.versions;
  expect(versions).toMatchObject([
    { version: 2, effectiveFrom: "2026-04-01", effectiveTo: null, state: "published" },
    { version: 1, effectiveFrom: "2026-03-02", effectiveTo: "2026-04-01", state: "published" },
  ]);
  stack.clock.set("2026-04-01T00:00:01+08:00");
  const later = (await stack.call(lan, "GET", `policies/${code}`)).body;
  expect([later.inForce.version, later.upcoming, later.versions[1].state]).toEqual([2, null, "ended"]);
});

test("an ended policy decides no more after its last day and is listed as ended", async () => {
  const code = await published();
  const end = { lastDay: "2026-03-31", reason: "办法已废止" };
  expect((await stack.call(hong, "POST", `policies/${code}/end`, end)).body.inForce.effectiveTo).toBe("2026-04-01");
  expect((await stack.call(hong, "POST", `policies/${code}/end`, end)).body.code).toBe("matching.not_in_force");
  const listed = async (state: string) =>
    (await stack.call(lan, "GET", `policies?state=${state}&limit=100`)).body.items.map(
      (each: { code: string }) => each.code,
    );
  expect(await listed("published")).toContain(code);
  stack.clock.set("2026-04-01T00:00:01+08:00");
  expect(await listed("published")).not.toContain(code);
  expect(await listed("ended")).toContain(code);
});

test("a published version is never changed, not even in the database", async () => {
  const code = await published();
  await expect(
    sql`update matching.policy_version set content = '{}' where code = ${code}`.execute(stack.db),
  ).rejects.toThrow(/never changed/);
  await expect(sql`delete from matching.policy_version where code = ${code}`.execute(stack.db)).rejects.toThrow(
    /never changed/,
  );
  await expect(sql`delete from matching.policy_history where code = ${code}`.execute(stack.db)).rejects.toThrow(
    /append-only/,
  );
});

test("role × county: who does not write or approve here finds no policy", async () => {
  const code = await submitted();
  for (const path of ["policies", `policies/${code}`, "dictionary", "parameters", "test-persons"]) {
    expect((await stack.call(resident, "GET", path)).status, path).toBe(403);
  }
  expect((await stack.call(elsewhere, "GET", `policies/${code}`)).status).toBe(404);
  expect((await stack.call(elsewhere, "GET", "policies")).body.items).toEqual([]);
  expect((await approve(code, elsewhere)).status).toBe(404);
  expect((await stack.call(elsewhere, "POST", "policies", { code, content: allowance() })).status).toBe(404);
  expect((await stack.call(elsewhere, "POST", "policies", { code: newCode(), content: allowance() })).status).toBe(404);
  expect((await stack.call(elsewhere, "POST", "check", { content: allowance() })).status).toBe(404);
  expect((await stack.call(head, "POST", "policies", { code: newCode(), content: allowance() })).status).toBe(403);
  const heads = await stack.join(id(106), "石磊", { organisation: "990122-TAX", role: "department_head" });
  expect((await stack.call(heads, "GET", `policies/${code}`)).status).toBe(404);
  expect((await approve(code, heads)).status).toBe(404);
  expect((await approve(code, head)).status).toBe(200);
});

test.each([
  [
    "cannot be parsed",
    dmnOf([[">= ", "-", "true", "第三条"]]),
    { code: "syntax", row: 1, column: 1 },
    "不是有效的 FEEL",
  ],
  [
    "names an unknown fact",
    dmnOf([["> person.agge", "-", "true", "第三条"]]),
    { code: "unknown_name", row: 1, column: 1 },
    "person.agge",
  ],
  [
    "names an unknown parameter",
    dmnOf([[">= param.start", "-", "true", "第三条"]]),
    { code: "unknown_parameter", row: 1, column: 1 },
    "param.start",
  ],
  [
    "overlaps under UNIQUE",
    dmnOf([
      [">= 65", "-", "true", "第三条"],
      ["[60..70]", "-", "true", "第四条"],
    ]),
    { code: "overlap", rows: [1, 2] },
    "规则相互重叠",
  ],
  [
    "recurses",
    dmnOf([[">= 65", "-", "true", "第三条"]], "UNIQUE", `${literal("a", "b", ["b"])}${literal("b", "a", ["a"])}`),
    { code: "recursion" },
    "循环",
  ],
  ["is no XML", "<definitions><decision></definitions>", { code: "not_xml" }, "不是有效的 XML"],
  [
    "decides nothing",
    `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="x" namespace="urn:x"/>`,
    { code: "no_decision" },
    "eligible",
  ],
])("a rule that %s is refused with the cell and the reason", async (_, dmn, finding, sentence) => {
  const { code, check } = await draft(undefined, allowance({ dmn }));
  const found = check.items.find((item: { code: string }) => item.code === finding.code);
  expect(found, JSON.stringify(check.items)).toMatchObject({ severity: "error", ...finding });
  expect(found.sentence.zh).toContain(sentence);
  expect(found.sentence.en).not.toMatch(/\p{Script=Han}.*不/u);
  const refused = await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 1 });
  expect([refused.status, refused.body.code]).toEqual([422, "matching.draft_has_errors"]);
  expect(refused.body.fields.map(({ message }: { message: string }) => message)).toContain(found.sentence.zh);
});

test("a rule that can be decided for one but not matched with everybody is refused with the reason", async () => {
  const dmn = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="x" namespace="urn:x">
    <businessKnowledgeModel id="f" name="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/>
      <literalExpression><text>if n &lt;= 0 then true else f(n - 1)</text></literalExpression></encapsulatedLogic>
      <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
    <decision id="eligible" name="eligible"><variable name="eligible" typeRef="boolean"/>
      <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>
      <literalExpression><text>f(person.age)</text></literalExpression></decision></definitions>`;
  const { code, check } = await draft(undefined, allowance({ dmn }));
  expect(check.errors, JSON.stringify(check.items)).toBe(0);
  const refused = await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 1 });
  expect([refused.body.code, refused.body.fields[0].message]).toEqual([
    "matching.draft_has_errors",
    expect.stringContaining("无法用于批量匹配"),
  ]);
});

test("a draft whose regression case fails is not handed in; the case says what differs and why", async () => {
  const wrong = {
    id: "seventy",
    name: { zh: "七十岁", en: "Seventy" },
    facts: { "person.birthDate": "1956-03-01", "person.disabilityGrade": null },
    expect: { verdict: "not_eligible" },
  };
  const right = { ...wrong, id: "child", facts: { ...wrong.facts, "person.birthDate": "2020-01-01" } };
  const content = allowance({ cases: [wrong, right] as never });
  const { body: results } = await stack.call(lan, "POST", "cases/run", { content });
  expect(results).toMatchObject({
    passed: 1,
    failed: 1,
    items: [
      { id: "seventy", passed: false, verdict: "eligible" },
      { id: "child", passed: true },
    ],
  });
  expect(results.items[0].differences[0].zh).toBe("结果为“符合”，预期为“不符合”");
  const { code } = await draft(undefined, content);
  const refused = await stack.call(lan, "POST", `policies/${code}/draft/submit`, { revision: 1 });
  expect(refused.body.code).toBe("matching.cases_fail");
});

test("policies are found by part of a name, pinned to department and state, and paged through", async () => {
  const code = await published(newCode(), allowance({ name: { zh: "百岁老人慰问金", en: "Gift for centenarians" } }));
  const find = async (query: string) =>
    (await stack.call(lan, "GET", `policies?limit=100&${query}`)).body.items.map((each: { code: string }) => each.code);
  for (const q of ["慰问", "百岁老人", "centen", code])
    expect(await find(`q=${encodeURIComponent(q)}`), q).toContain(code);
  expect(await find(`q=${encodeURIComponent("失业")}`)).toEqual([]);
  expect(await find(`department=${CIVIL}&audience=person&state=published`)).toContain(code);
  expect(await find("audience=enterprise")).toEqual([]);
  const first = (await stack.call(lan, "GET", "policies?limit=2")).body;
  const second = (await stack.call(lan, "GET", `policies?limit=100&cursor=${first.next}`)).body;
  expect(first.items.length + second.items.length).toBe((await find("")).length);
});

test("a table of two thousand rows is checked and saved", async () => {
  const rows = Array.from({ length: 2_000 }, (_, i): [string, string, string, string] => [
    `[${i}..${i + 1})`,
    "-",
    i % 2 === 0 ? "true" : "false",
    `《云溪县高龄津贴实施办法》第三条第（${i + 1}）项，按照年龄分档发放，逐年核定`,
  ]);
  const { code } = await draft();
  const content = allowance({ dmn: dmnOf(rows) });
  const [table] = (await stack.call(lan, "POST", "tables/read", { dmn: content.dmn })).body.items;
  const { dmn } = (await stack.call(lan, "POST", "tables/write", { dmn: content.dmn, table })).body;
  const saved = await stack.call(lan, "PUT", `policies/${code}/draft`, { revision: 1, content: { ...content, dmn } });
  expect([saved.status, saved.body.check?.errors]).toEqual([200, 0]);
});
