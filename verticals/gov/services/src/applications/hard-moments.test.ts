import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { homeBuyerRecords, type ServicesStack, servicesStack } from "../testing/services-stack.ts";

const item = "hpf.withdraw-purchase";
let stack: ServicesStack;
beforeAll(async () => {
  stack = await servicesStack();
});
afterAll(() => stack.stop());

const open = async (actor: Actor, itemCode = item) =>
  (await stack.call(actor, "POST", "/applications", { itemCode })).body;
const submit = (actor: Actor, { id, version }: { id: string; version: number }, key?: string, more = {}) =>
  stack.call(actor, "POST", `/applications/${id}/submit`, { expectedVersion: version, confirmed: true, ...more }, key);
const change = (actor: Actor, { id, version }: { id: string; version: number }, body: object) =>
  stack.call(actor, "PATCH", `/applications/${id}`, { expectedVersion: version, ...body });
const field = (application: { fields: { name: string }[] }, name: string) =>
  application.fields.find((each) => each.name === name);
const count = async (table: string, applicationId: string) => {
  const column = table === "payments.payment" ? sql`reference` : sql`(context->>'applicationId')::uuid`;
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from ${sql.table(table)} where ${column} = ${applicationId}`.execute(stack.db);
  return rows[0]?.n;
};
const switchRegistry = async (dataset: string, owner: string, availability: "online" | "offline") => {
  const officer = await stack.staff("data_officer", owner);
  const url = `/api/exchange/datasets/${dataset}/availability`;
  expect((await stack.inject({ as: officer, method: "PUT", url, body: { availability } })).statusCode).toBe(200);
};

test("submitted twice, with the same key or another, makes one case and one payment", async () => {
  const buyer = await stack.homeBuyer();
  const draft = await open(buyer);
  const answers = await Promise.all([
    submit(buyer, draft, "a"),
    submit(buyer, draft, "a"),
    submit(buyer, draft, "b"),
    submit(buyer, draft),
  ]);
  const good = answers.filter(({ status }) => status === 200);
  expect(good.length).toBeGreaterThanOrEqual(1);
  expect(new Set(good.map(({ body }) => body.case.number)).size).toBe(1);
  for (const { status, body } of answers) if (status !== 200) expect(body.code).toBe("services.not_a_draft");
  expect(await count("caseflow.case", draft.id)).toBe(1);
  expect(await count("payments.payment", draft.id)).toBe(1);
});

test("the same purchase is not paid a second time", async () => {
  const buyer = await stack.homeBuyer();
  expect((await submit(buyer, await open(buyer))).body.state).toBe("approved");
  const again = await submit(buyer, await open(buyer));
  expect([again.status, again.body.code]).toEqual([409, "services.already_paid"]);
});

test("opening twice goes on with the same draft", async () => {
  const buyer = await stack.homeBuyer();
  const [first, second] = await Promise.all([open(buyer), open(buyer)]);
  expect(second.id).toBe(first.id);
  expect(second.version).toBe(first.version);
});

test("a stale version is refused and nothing is overwritten", async () => {
  const person = await stack.resident();
  await stack.give(person, "population.person", { name: person.name, status: "living" });
  const draft = await open(person, "amr.individual-business");
  expect((await change(person, draft, { values: { businessName: "云溪县晨光早餐店" } })).status).toBe(200);
  const stale = await change(person, draft, { values: { businessName: "别的店" } });
  expect([stale.status, stale.body.code]).toEqual([409, "services.stale_version"]);
  const { body } = await stack.call(person, "GET", `/applications/${draft.id}`);
  expect(field(body, "businessName")).toMatchObject({ value: "云溪县晨光早餐店", origin: "declared" });
});

test("while a registry is down its fields are asked, and the case says that nothing proves them", async () => {
  const buyer = await stack.homeBuyer();
  await switchRegistry("bank.card", "990122-PSB", "offline");
  const draft = await open(buyer);
  await switchRegistry("bank.card", "990122-PSB", "online");
  expect(field(draft, "cardNumber")).toMatchObject({ status: "unavailable", editable: true, value: null });
  expect(draft).toMatchObject({ oneClick: false, eligibility: { verdict: "open" }, open: { materials: [] } });
  expect((await submit(buyer, draft)).body).toMatchObject({ code: "services.incomplete" });
  const values = { cardNumber: "6222990122000001238", bankName: "云岭银行" };
  const filled = (await change(buyer, draft, { values })).body;
  const done = (await submit(buyer, filled)).body;
  expect(done).toMatchObject({ state: "submitted", payment: null });
  const found = await stack.caseflow.find(stack.work(), done.case.id);
  expect(found?.context).toMatchObject({
    unavailable: ["bank.card"],
    declared: ["cardNumber", "bankName"],
    verdict: "open",
  });
});

test("once the registry is back, asking again fills what it knows", async () => {
  const buyer = await stack.homeBuyer();
  await switchRegistry("hpf.account", "990122-HPF", "offline");
  const draft = await open(buyer);
  expect(draft.oneClick).toBe(false);
  await switchRegistry("hpf.account", "990122-HPF", "online");
  const { body } = await stack.call(buyer, "POST", `/applications/${draft.id}/refresh`, {});
  expect(body).toMatchObject({ oneClick: true, eligibility: { verdict: "yes" } });
});

test("registries that contradict each other are both shown; the person chooses and a correction is requested", async () => {
  const buyer = await stack.homeBuyer(["social-insurance.person"]);
  const wrong = await stack.give(buyer, "social-insurance.person", {
    name: buyer.name,
    contactAddress: "北关社区翠竹苑5幢",
  });
  const draft = await open(buyer);
  const conflict = field(draft, "contactAddress") as unknown as { status: string; candidates: { value: string }[] };
  expect(conflict.status).toBe("conflict");
  expect(conflict.candidates.map(({ value }) => value)).toEqual([
    homeBuyerRecords(buyer)["population.person"].residenceAddress,
    "北关社区翠竹苑5幢",
  ]);
  expect((await submit(buyer, draft)).body).toMatchObject({
    code: "services.incomplete",
    fields: [{ path: "contactAddress" }],
  });
  expect((await change(buyer, draft, { resolutions: { contactAddress: "hpf.account" } })).body.code).toBe(
    "services.unknown_choice",
  );
  const chosen = (await change(buyer, draft, { resolutions: { contactAddress: "population.person" } })).body;
  const owners = {
    dataset: "social-insurance.person",
    recordId: wrong,
    field: "contactAddress",
    claimedValue: "云溪镇",
  };
  const url = "/api/exchange/my-corrections";
  const asked = await stack.inject({ as: buyer, method: "POST", url, body: { ...owners, reason: "地址已变更" } });
  expect(asked.statusCode, "what was asked before does not keep anybody from applying").toBe(201);
  expect((await submit(buyer, chosen)).body.state).toBe("approved");
  const { rows } = await sql<{ record_id: string; dataset: string; claimed_value: unknown }>`
    select record_id, dataset, claimed_value from exchange.correction where subject_key = ${buyer.subject.key}`.execute(
    stack.db,
  );
  expect(rows).toMatchObject([{ record_id: wrong, dataset: "social-insurance.person" }]);
});

test("a no comes with its reasons and law; who insists gets the department's decision", async () => {
  const buyer = await stack.homeBuyer(["hpf.account"]);
  await stack.give(buyer, "hpf.account", {
    name: buyer.name,
    accountNumber: "9901220002",
    status: "frozen",
    balanceFen: 500_000,
  });
  const draft = await open(buyer);
  expect(draft.eligibility).toMatchObject({
    verdict: "no",
    reasons: [{ id: "account-usable", law: { zh: "《住房公积金管理条例》第二十四条" } }],
  });
  const refused = await submit(buyer, draft);
  expect([refused.status, refused.body.code]).toEqual([422, "services.not_eligible"]);
  expect(refused.body.detail).toContain("已被冻结或者销户");
  expect((await submit(buyer, draft, undefined, { insist: true })).body.state).toBe("submitted");
});

test("what no registry knows is asked, and money never goes by rule to an account that was only typed", async () => {
  const buyer = await stack.homeBuyer(["bank.card"]);
  const draft = await open(buyer);
  expect(field(draft, "cardNumber")).toMatchObject({ status: "absent", editable: true });
  expect(draft.open.fields).toEqual(expect.arrayContaining(["cardNumber", "bankName"]));
  const wrong = await change(buyer, draft, { values: { cardNumber: "6222990122000001239" } });
  expect(wrong.body).toMatchObject({ code: "services.wrong_value", fields: [{ path: "cardNumber" }] });
  const { body } = await change(buyer, draft, { values: { cardNumber: "6222990122000001238", bankName: "云岭银行" } });
  expect(body.open).toEqual({ fields: [], materials: ["bank-card"] });
});

test("a registry's value cannot be typed over", async () => {
  const buyer = await stack.homeBuyer();
  const draft = await open(buyer);
  const answer = await change(buyer, draft, { values: { amountFen: 99_999_999 } });
  expect([answer.status, answer.body.code]).toEqual([422, "services.field_locked"]);
  expect((await change(buyer, draft, { values: { nonsense: 1 } })).body.code).toBe("services.unknown_field");
});

test("facts that changed after they were shown are shown again before anything is decided", async () => {
  const buyer = await stack.homeBuyer();
  const draft = await open(buyer);
  await sql`update exchange.record set data = data || '{"balanceFen": 100000}' where subject_key = ${buyer.subject.key} and dataset = 'hpf.account'`.execute(
    stack.db,
  );
  stack.clock.set("2026-03-02T10:00:00+08:00");
  const answer = await submit(buyer, draft);
  expect([answer.status, answer.body.code]).toEqual([409, "services.facts_changed"]);
  const fresh = (await stack.call(buyer, "POST", `/applications/${draft.id}/refresh`, {})).body;
  expect((await submit(buyer, fresh)).body.payment.amountFen).toBe(100_000);
  stack.clock.set("2026-03-02T09:00:00+08:00");
});

test("SQL and HTML in every text field stay text", async () => {
  const person = await stack.resident();
  await stack.give(person, "population.person", { name: person.name, status: "living" });
  const draft = await open(person, "amr.individual-business");
  const nasty = `'); drop table services.application; -- <script>alert(1)</script> {{7*7}} \u202e`;
  const texts = (draft.fields as { name: string; editable: boolean }[])
    .filter(({ editable }) => editable)
    .map(({ name }) => name);
  const kept = texts.filter(
    (name) => !["phone", "operationMode", "industry", "premisesKind", "onlineAddress"].includes(name),
  );
  const { status, body } = await change(person, draft, {
    values: Object.fromEntries(kept.map((name) => [name, nasty.slice(0, 60)])),
  });
  expect(status).toBe(200);
  for (const name of kept) expect(field(body, name)).toMatchObject({ value: nasty.slice(0, 60) });
});
