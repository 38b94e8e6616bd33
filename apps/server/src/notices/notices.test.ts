import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathOf } from "node:path";
import { makeResidentId } from "@zhida/china-ids";
import type { Actor, RoleCode } from "@zhida/identity";
import { type Config, type LocalizedText, newId } from "@zhida/platform";
import { type TestStack, testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Built, buildModules } from "../modules.ts";

const dataFolder = mkdtempSync(pathOf(tmpdir(), "zhida-notices-"));
let stack: TestStack<Built>;
let owner: Actor;
let asker: Actor;
let bystander: Actor;
let resident: Actor;

beforeAll(async () => {
  stack = await testStack((deps) => {
    const built = buildModules({
      ...deps,
      config: { publicUrl: "http://localhost:8080", demo: true, dataFolder } as Config,
    });
    return { ...built, modules: built.modules.filter(({ name }) => name !== "platform") };
  });
  stack.clock.set("2026-03-02T09:00:00+08:00");
  for (const code of ["990122-PSB", "990122-HPF", "990122-TAX"]) await addOrganisation(code);
  owner = await join("王芳", "990122-PSB", "data_officer");
  asker = await join("孙磊", "990122-HPF", "data_officer");
  bystander = await join("郑文", "990122-TAX", "data_officer");
  resident = await join("林晓梅");
  await stack.exchange.publishDatasets(stack.work(), [household]);
  for (const person of [owner, asker, bystander, resident]) await told(person);
});
afterAll(async () => {
  await stack?.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const household = {
  code: "population.household",
  owner: { code: "990122-PSB", name: { zh: "云溪县公安局", en: "Yunxi Public Security Bureau" } },
  name: { zh: "户籍信息", en: "Household register" },
  description: { zh: "常住户口登记。", en: "Registered households." },
  subjectKind: "person" as const,
  subjectKey: "idNumber",
  keyFields: [],
  fields: Object.fromEntries(
    ["idNumber", "name"].map((name) => [
      name,
      { title: { zh: name, en: name }, sensitivity: "personal" as const, schema: { type: "string" }, required: true },
    ]),
  ),
  updateSource: { zh: "每日归集", en: "Collected daily" },
  freshnessDays: 2,
  connector: { kind: "table" as const },
};
const request = {
  consumer: "990122-HPF",
  dataset: "population.household",
  fields: ["name"],
  purpose: "hpf.verification",
  purposeName: { zh: "提取核验", en: "Verifying withdrawals" },
  legalBasis: { zh: "《住房公积金管理条例》第二十五条", en: "Housing Provident Fund Regulations, art. 25" },
  validFrom: "2026-01-01",
};

test("a request for data reaches the owner's data officers, the answers reach whoever asked", async () => {
  const { id } = await call(asker, "POST", "/api/exchange/agreements", request);
  expect(await told(owner)).toEqual(["数据共享申请：户籍信息"]);
  for (const step of ["approve", "suspend", "resume"])
    await call(owner, "POST", `/api/exchange/agreements/${id}/decisions`, { step });
  expect(await told(asker)).toEqual(["共享申请已批准：户籍信息", "共享已暂停：户籍信息", "共享已恢复：户籍信息"]);
  const other = await call(asker, "POST", "/api/exchange/agreements", { ...request, purpose: "hpf.other" });
  const refusal = { step: "refuse", note: "法律依据不足" };
  await call(owner, "POST", `/api/exchange/agreements/${other.id}/decisions`, refusal);
  expect(await told(asker)).toEqual(["共享申请未批准：户籍信息"]);
  expect(await bodies(asker)).toContainEqual(expect.stringContaining("法律依据不足"));
  expect(await told(owner)).toEqual(["数据共享申请：户籍信息"]);
});

test("those who read a dataset are told when it goes off the exchange and when it is back, once", async () => {
  const path = "/api/exchange/datasets/population.household/availability";
  const off = { availability: "offline", note: "系统升级" };
  await call(owner, "PUT", path, off);
  await call(owner, "PUT", path, off);
  await call(owner, "PUT", path, { availability: "online" });
  expect(await told(asker)).toEqual(["数据暂停提供：户籍信息", "数据恢复提供：户籍信息"]);
  expect(await told(bystander)).toEqual([]);
});

test("the department of an item that reads a dataset is told as well", async () => {
  const items = await stack.services.shippedItems();
  const item = items.find(({ department }) => department === "990122-TAX");
  if (!item) throw new Error("the tax office has no item");
  const { payment: _, ...rest } = item;
  const reads = [{ dataset: "population.household", fields: ["name"] }];
  const reading = {
    ...rest,
    materials: [],
    form: { ...item.form, fields: {}, records: {} },
    rule: { ...item.rule, conditions: [], reads },
  };
  await stack.services.publish(stack.work(), [reading], { agreementsApprovedBy: "王芳" });
  await call(owner, "PUT", "/api/exchange/datasets/population.household/availability", { availability: "offline" });
  expect(await told(bystander)).toEqual(["数据暂停提供：户籍信息"]);
  await told(asker);
});

test("giving and taking back a consent each leave a receipt", async () => {
  const grant = { consumer: "gov.services", purpose: "hpf.withdrawal", datasets: ["population.household"] };
  const { items } = await call(resident, "POST", "/api/exchange/consents", grant);
  await call(resident, "POST", "/api/exchange/consents", { ...grant, validTo: "2026-12-31" });
  await call(resident, "DELETE", `/api/exchange/consents/${items[0].id}`);
  expect(await told(resident)).toEqual(["您已授权使用：户籍信息", "您已授权使用：户籍信息", "已撤回授权：户籍信息"]);
  expect((await bodies(resident)).slice(0, 3).reverse()).toEqual([
    expect.stringContaining("一网通办查询您的“户籍信息”信息，有效期至 您撤回时为止"),
    expect.stringContaining("有效期至 2026年12月31日"),
    expect.stringContaining("您已撤回一网通办"),
  ]);
});

test("a strange browser and a locked name are told to whoever they belong to", async () => {
  const idNumber = resident.subject.key;
  const signIn = (password: string, device: string) =>
    stack.inject({
      method: "POST",
      url: "/api/identity/sign-in/password",
      headers: { "user-agent": device },
      body: { idNumber, password, channel: "portal" },
    });
  await signIn(PASSWORD, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");
  await signIn(PASSWORD, "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/605.1.15");
  expect(await told(resident)).toEqual(["新设备登录提醒"]);
  expect((await bodies(resident))[0]).toContain("（Safari · iOS）");
  for (let round = 0; round < 6; round++) await signIn(`${PASSWORD}!`, "");
  expect(await told(resident)).toEqual(["账号已临时锁定"]);
  expect((await bodies(resident))[0]).toContain("锁定 15 分钟");
});

test("a draft calls those who may approve it, the answer reaches its author", async () => {
  const author = await join("罗兰", "990122-PSB", "policy_officer");
  const second = await join("方红", "990122-HPF", "policy_officer");
  const head = await join("郑和", "990122-PSB", "department_head");
  const otherHead = await join("石磊", "990122-TAX", "department_head");
  for (const person of [author, second, head, otherHead]) await told(person);
  const draft = "/api/matching/policies/psb.allowance/draft";
  await call(author, "POST", "/api/matching/policies", { code: "psb.allowance", content: allowance });
  await call(author, "POST", `${draft}/submit`, { revision: 1, note: "请于本周审核" });
  for (const approver of [second, head]) expect(await told(approver)).toEqual(["政策待审核：高龄津贴"]);
  expect((await inbox(head))[0]).toMatchObject({
    body: { zh: expect.stringContaining("说明：请于本周审核") },
    link: "/console/policies/psb.allowance?version=1",
  });
  await call(second, "POST", `${draft}/return`, { revision: 1, reason: "请补充依据条款" });
  expect(await told(author)).toEqual(["政策已退回修改：高龄津贴"]);
  expect((await inbox(author))[0]).toMatchObject({
    body: { zh: expect.stringContaining("方红退回了“高龄津贴”"), en: expect.stringContaining("请补充依据条款") },
    link: "/console/policies/psb.allowance/draft",
  });
  await call(second, "PUT", draft, { revision: 1, content: allowance });
  await call(author, "POST", `${draft}/submit`, { revision: 2 });
  expect(await told(second)).toEqual([]);
  await call(head, "POST", `${draft}/approve`, { revision: 2, effectiveFrom: "2026-04-01" });
  expect(await told(author)).toEqual(["政策已发布：高龄津贴"]);
  expect((await bodies(author))[0]).toContain("郑和已审核通过“高龄津贴”，自2026年4月1日起执行");
  expect([await told(second), await told(head), await told(otherHead)]).toEqual([[], ["政策待审核：高龄津贴"], []]);
});

const allowance = {
  name: { zh: "高龄津贴", en: "Allowance for the old" },
  summary: { zh: "每月发放的津贴。", en: "A monthly allowance." },
  department: "990122-PSB",
  audience: "person",
  legalSources: [
    { title: { zh: "高龄津贴发放办法", en: "Allowance Rules" }, number: "云民〔2020〕12号", issuedOn: "2020-01-01" },
  ],
  dmn: `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="allowance" namespace="urn:allowance">
    <decision id="eligible" name="eligible"><variable name="eligible" typeRef="boolean"/>
      <literalExpression><text>person.age &gt;= 80</text></literalExpression></decision></definitions>`,
  reasons: [],
  action: null,
  cases: [],
};

const PASSWORD = "Zhida@2026";
const seen = new Map<string, number>();

/** Titles of what has come to somebody's inbox since he was last asked, the oldest first. */
async function told(person: Actor): Promise<string[]> {
  await stack.settle();
  const titles = (await inbox(person)).map(({ title }) => title.zh).reverse();
  const fresh = titles.slice(seen.get(person.personId) ?? 0);
  seen.set(person.personId, titles.length);
  return fresh;
}

const bodies = async (person: Actor) => (await inbox(person)).map(({ body }) => body.zh);
const inbox = async (person: Actor): Promise<{ title: LocalizedText; body: LocalizedText; link: string | null }[]> =>
  (await call(person, "GET", "/api/notify/messages?limit=100")).items;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by path
async function call(as: Actor, method: "GET" | "POST" | "PUT" | "DELETE", url: string, body?: object): Promise<any> {
  const answer = await stack.inject({ as, method, url, ...(body && { body }) });
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return answer.body ? answer.json() : undefined;
}

async function addOrganisation(code: string): Promise<void> {
  await sql`insert into identity.organisation (id, code, name, kind, level, division)
    values (${newId()}, ${code}, ${JSON.stringify({ zh: code, en: code })}, 'department', 'county', '990122')`.execute(
    stack.db,
  );
}

async function join(name: string, organisation?: string, role?: RoleCode): Promise<Actor> {
  const idNumber = makeResidentId({ division: "990122", birthDate: "1990-05-06", sequence: ++people });
  const registration = { idNumber, name, division: "990122001", phone: null, password: PASSWORD };
  const { id: personId } = await stack.identity.registerPerson(stack.work(), registration);
  if (organisation && role)
    await stack.identity.grantPosition(stack.work(), personId, { organisationCode: organisation, roles: [role] });
  const { token } = await stack.identity.openSession(stack.work(), { personId });
  const actor = await stack.identity.authenticate(stack.work(), token);
  if (!actor) throw new Error("a session that was just opened is valid");
  return actor;
}

let people = 0;
