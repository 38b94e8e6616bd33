import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Loose, type ServicesStack, servicesStack } from "../testing/services-stack.ts";
import { shippedItems } from "./shipped-items.ts";

let stack: ServicesStack;
let editor: Actor;
beforeAll(async () => {
  stack = await servicesStack();
  editor = await stack.staff("catalogue_editor", "990122", "马超");
});
afterAll(() => stack.stop());

const base = "/catalogue/items";
const text = (zh: string, en: string) => ({ zh, en });

/** As somebody fills it in on the screen: a grant of 500 yuan for those over 80, decided by rule. */
const content = {
  name: text("高龄老人生日慰问金", "Birthday gift for the very old"),
  summary: text("八十周岁以上老人生日当月领取慰问金。", "A gift of money for everybody of eighty and over."),
  type: "administrative_payment",
  audience: ["person"],
  department: "990122-HLTH",
  level: "county",
  legalBasis: [
    {
      law: text("中华人民共和国老年人权益保障法", "Law on the Rights of the Elderly"),
      article: text("第三十三条", "art. 33"),
    },
  ],
  timeLimit: { legal: 5, promised: 0, unit: "workday" },
  results: [{ name: text("慰问金", "Gift"), kind: "payment" }],
  keywords: ["慰问金"],
  form: {
    schema: {
      type: "object",
      properties: {
        elderName: { type: "string" },
        cardNumber: { type: "string" },
        wish: { type: "string", maxLength: 50 },
      },
      required: ["elderName", "cardNumber"],
    },
    ui: {
      sections: [{ id: "all", title: text("申请信息", "Application"), fields: ["elderName", "cardNumber", "wish"] }],
      fields: {
        elderName: { label: text("姓名", "Name") },
        cardNumber: { label: text("银行卡号", "Card"), widget: "bank-card" },
        wish: { label: text("心愿", "A wish") },
      },
    },
    fields: {
      elderName: { source: { dataset: "population.person", field: "name" }, confirm: true },
      cardNumber: { source: { dataset: "bank.card", field: "cardNumber" }, confirm: true, masked: true },
    },
  },
  rule: {
    mode: "automatic",
    conditions: [{ id: "age", when: "applicant.age >= 80", say: text("未满八十周岁。", "Younger than eighty.") }],
  },
  payment: { amount: "50000", account: "cardNumber", description: text("高龄慰问金", "Gift") },
};

test("an item is made by the editor's calls alone and applied for", async () => {
  const code = "hlth.birthday-gift";
  const begun = await stack.call(editor, "POST", base, { code, content: { name: content.name } });
  expect(begun.status).toBe(201);
  expect(begun.body).toMatchObject({ version: 1, state: "draft", revision: 1 });
  expect(begun.body.problems.length).toBeGreaterThan(3);
  const early = await stack.call(editor, "POST", `${base}/${code}/publish`, {});
  expect([early.status, early.body.code]).toEqual([422, "services.draft_has_problems"]);

  const wrong = {
    ...content,
    rule: { ...content.rule, conditions: [{ ...content.rule.conditions[0], when: "applicant.agee >= " }] },
  };
  const saved = await stack.call(editor, "PUT", `${base}/${code}/draft`, { revision: 1, content: wrong });
  expect(saved.body.problems).toMatchObject([{ path: "/rule/conditions/0/when" }]);
  const stale = await stack.call(editor, "PUT", `${base}/${code}/draft`, { revision: 1, content });
  expect([stale.status, stale.body.code]).toEqual([409, "services.stale_draft"]);
  const good = await stack.call(editor, "PUT", `${base}/${code}/draft`, { revision: 2, content });
  expect(good.body.problems).toEqual([]);
  const published = await stack.call(editor, "POST", `${base}/${code}/publish`, {});
  expect(published.body).toMatchObject({ version: 1, state: "published", validFrom: "2026-03-02" });

  const elder = await stack.resident({ name: "吴桂英", birthDate: "1942-05-06" });
  await stack.give(elder, "population.person", { name: "吴桂英" });
  await stack.give(elder, "bank.card", { cardNumber: "6222990122000001238" });
  const found = await stack.call(elder, "GET", `/items?q=${encodeURIComponent("慰问金")}`);
  expect(found.body.items[0]).toMatchObject({ code, automatic: true });
  const unshared = (await stack.call(elder, "POST", "/applications", { itemCode: code })).body;
  expect(unshared.registries).toMatchObject([{ status: "no_agreement" }, { status: "no_agreement" }]);
  expect(unshared.open.fields).toEqual(["elderName", "cardNumber"]);

  const { body: wanted } = await stack.call(editor, "GET", `${base}/${code}/agreements`);
  await stack.exchange.recordAgreements(
    stack.work(),
    wanted.items.map((each: Loose) => ({ ...each, approvedBy: "高峰" })),
  );
  const draft = (await stack.call(elder, "POST", `/applications/${unshared.id}/refresh`, {})).body;
  expect(draft).toMatchObject({ oneClick: true });
  const done = await stack.call(elder, "POST", `/applications/${draft.id}/submit`, {
    expectedVersion: draft.version,
    confirmed: true,
  });
  expect(done.body).toMatchObject({ state: "approved", payment: { amountFen: 50_000 } });
});

test("a draft of a resident stays on the version on which it was opened", async () => {
  const code = "psb.id-card-renewal";
  const person = await stack.resident();
  await stack.give(person, "population.person", { name: person.name });
  const before = (await stack.call(person, "POST", "/applications", { itemCode: code })).body;
  const { body: current } = await stack.call(editor, "GET", `${base}/${code}/versions/1`);
  const next = { ...current.content, summary: text("新的摘要。", "A new summary.") };
  await stack.call(editor, "POST", base, { code, content: next });
  expect((await stack.call(editor, "POST", base, { code, content: next })).body.code).toBe("services.draft_exists");
  expect((await stack.call(editor, "POST", `${base}/${code}/publish`, {})).body.version).toBe(2);
  expect((await stack.call(person, "GET", `/items/${code}`)).body).toMatchObject({
    version: 2,
    item: { summary: { zh: "新的摘要。" } },
  });
  expect((await stack.call(person, "GET", `/applications/${before.id}`)).body.itemVersion).toBe(1);
  const diff = await stack.call(editor, "GET", `${base}/${code}/diff?from=1&to=2`);
  expect(diff.body.changes.map(({ path }: Loose) => path)).toEqual(["/summary/en", "/summary/zh"]);
  const versions = await stack.call(editor, "GET", `${base}/${code}/versions`);
  expect(versions.body.items.map(({ version, state }: Loose) => [version, state])).toEqual([
    [2, "published"],
    [1, "published"],
  ]);
});

test("an item put in force for a later day waits for it", async () => {
  const code = "hlth.later";
  await stack.call(editor, "POST", base, { code, content: { ...content, name: text("以后的事项", "For later") } });
  await stack.call(editor, "POST", `${base}/${code}/publish`, { validFrom: "2026-03-10" });
  expect((await stack.call(editor, "GET", `/items/${code}`)).status).toBe(404);
  stack.clock.set("2026-03-10T00:00:01+08:00");
  expect((await stack.call(editor, "GET", `/items/${code}`)).status).toBe(200);
  stack.clock.set("2026-03-02T09:00:00+08:00");
});

test("a published version cannot be changed, not even in the database", async () => {
  await expect(
    sql`update services.item set content = '{}' where code = 'hpf.withdraw-purchase'`.execute(stack.db),
  ).rejects.toThrow(/never changed/);
  await expect(sql`delete from services.item where code = 'hpf.withdraw-purchase'`.execute(stack.db)).rejects.toThrow(
    /never changed/,
  );
});

test("only editors of the county touch its items", async () => {
  const others = [await stack.resident(), await stack.staff("department_officer")];
  for (const other of others) expect((await stack.call(other, "GET", base)).status).toBe(403);
  const foreign = await stack.staff("catalogue_editor", "990123");
  expect((await stack.call(foreign, "GET", `${base}/hpf.withdraw-purchase/versions/1`)).status).toBe(404);
  expect((await stack.call(foreign, "POST", base, { code: "hlth.foreign", content })).status).toBe(404);
  const taken = { ...content, department: "990123-HLTH" };
  expect((await stack.call(foreign, "POST", base, { code: "hpf.withdraw-purchase", content: taken })).status).toBe(404);
  expect((await stack.call(foreign, "GET", base)).body.items).toEqual([]);
});

test("a rule is tried on facts given by hand, with what is missing", async () => {
  const conditions = [
    { id: "balance", when: "hpf.account.balanceFen >= 10000" },
    { id: "age", when: "applicant.age >= 80" },
  ];
  const answer = await stack.call(editor, "POST", "/catalogue/try-rule", {
    conditions,
    facts: { "hpf.account.balanceFen": 5 },
  });
  expect(answer.body).toEqual({
    verdict: "no",
    items: [
      { id: "balance", verdict: "no", missing: [] },
      { id: "age", verdict: "open", missing: ["applicant.age"] },
    ],
  });
});

test("the catalogue is browsed by department and life event, and pages through", async () => {
  const visitor = await stack.resident();
  const shipped = await shippedItems();
  const inHrss = shipped.filter(({ department }) => department === "990122-HRSS").length;
  const forHousing = shipped.filter(({ lifeEvents }) => lifeEvents.includes("housing")).length;
  const departments = await stack.call(visitor, "GET", "/departments");
  expect(departments.body.items.find(({ code }: Loose) => code === "990122-HRSS")).toMatchObject({
    items: inHrss,
    name: { zh: "人力资源和社会保障局" },
  });
  const events = await stack.call(visitor, "GET", "/life-events");
  expect(events.body.items.find(({ code }: Loose) => code === "housing")).toMatchObject({
    items: forHousing,
    name: { zh: "买房租房" },
  });
  const first = await stack.call(visitor, "GET", "/items?limit=3");
  const second = await stack.call(visitor, "GET", `/items?limit=100&cursor=${first.body.next}`);
  expect(first.body.items.length + second.body.items.length).toBe(Math.min(first.body.total, 103));
  const automatic = await stack.call(visitor, "GET", "/items?automatic=true&audience=person&department=990122-HPF");
  expect(automatic.body.items.map(({ code }: Loose) => code)).toContain("hpf.withdraw-purchase");
});

test("为你找到 offers what the registries already prove, once a day read and audited", async () => {
  const buyer = await stack.homeBuyer();
  const statements = await stack.countStatements(async () => {
    const { body } = await stack.call(buyer, "GET", "/recommended");
    const found = body.items.find(({ item }: Loose) => item.code === "hpf.withdraw-purchase");
    expect(found.because.map(({ en }: Loose) => en)).toContain("housing.purchase-contract");
  });
  const again = await stack.countStatements(() => stack.call(buyer, "GET", "/recommended"));
  expect(again.length).toBeLessThan(statements.length);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from exchange.audit where subject_key = ${buyer.subject.key} and purpose = 'gov.recommendation'`.execute(
    stack.db,
  );
  expect(rows[0]?.n).toBeGreaterThan(0);
});

test("what was handed in is not found for the person again", async () => {
  const buyer = await stack.homeBuyer();
  const found = async () => {
    const { body } = await stack.call(buyer, "GET", "/recommended");
    return body.items.map(({ item }: Loose) => item.code);
  };
  expect(await found()).toEqual(["hpf.withdraw-purchase"]);
  const { body } = await stack.call(buyer, "POST", "/applications", { itemCode: "hpf.withdraw-purchase" });
  expect(await found()).toEqual(["hpf.withdraw-purchase"]);
  const confirmed = { expectedVersion: body.version, confirmed: true };
  await stack.call(buyer, "POST", `/applications/${body.id}/submit`, confirmed);
  expect(await found()).toEqual([]);
});
