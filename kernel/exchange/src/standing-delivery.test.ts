import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ExchangeStack, emptied, exchangeStack, keep, NOW, resident } from "./testing/exchange-stack.ts";
import { bakery, licence, mei, wei, withdrawal } from "./testing/registries.ts";
import { verifyAudit } from "./verify-audit.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
});
afterAll(() => stack.stop());

const consumer = "matching";
const purpose = "matching.policy";
const agree = (change: object = {}) =>
  stack.exchange.recordAgreements(stack.work(), [
    { ...withdrawal, consumer, purpose, standing: true, ...change, approvedBy: "郑文" },
  ]);
const take = (change: object = {}) =>
  stack.exchange.deliver(stack.work(), {
    consumer,
    purpose,
    kind: "person",
    requests: [{ dataset: "hpf.account", fields: ["balance"] }],
    limit: 100,
    ...change,
  });
const audited = async () =>
  (await sql<Record<string, unknown>>`select * from exchange.audit order by seq`.execute(stack.db)).rows;

beforeEach(async () => {
  await emptied(stack);
  await sql`truncate exchange.standing_delivery`.execute(stack.db);
  stack.clock.set(NOW);
  await agree();
  await keep(stack, "hpf.account", mei, { name: "林晓梅", balance: 100 });
  await keep(stack, "hpf.account", wei, { name: "王伟", balance: 200 });
  await keep(stack, "realty.title", wei, { name: "王伟" });
});

test("a standing delivery gives the agreed fields of everybody, one audit row a page", async () => {
  const { subjects, next, datasets } = await take();
  expect(next).toBeNull();
  expect(datasets.get("hpf.account")).toBe("delivered");
  expect(subjects.map(({ key, records }) => [key, records.get("hpf.account")?.map(({ data }) => data)])).toEqual(
    [
      [mei, [{ balance: 100 }]],
      [wei, [{ balance: 200 }]],
    ].toSorted(),
  );
  expect(await audited()).toMatchObject([
    { subject_key: "*", delivered: 2, consumer, dataset: "hpf.account", fields: ["balance"], outcome: "found" },
  ]);
  expect((await audited())[0]?.legal_basis_zh).toBeTruthy();
});

test("pages never part the records of one subject, and every subject comes once", async () => {
  for (let n = 0; n < 30; n++) {
    const key = `9901221980010${String(1000 + n)}X`;
    for (let m = 0; m < 1 + (n % 5); m++) await keep(stack, "hpf.account", key, { balance: m });
  }
  const seen: [string, number][] = [];
  for (let after: string | undefined; ; ) {
    const page = await take({ limit: 4, after });
    seen.push(
      ...page.subjects.map(({ key, records }): [string, number] => [key, records.get("hpf.account")?.length ?? 0]),
    );
    if (!page.next) break;
    after = page.next;
  }
  expect(new Set(seen.map(([key]) => key)).size).toBe(seen.length);
  expect(seen.length).toBe(32);
  expect(seen.filter(([key]) => key.endsWith("X")).every(([key, n]) => n === 1 + (Number(key.slice(13, 17)) % 5))).toBe(
    true,
  );
});

test("an ordinary agreement is none for a standing delivery, and nothing is handed over", async () => {
  const asked = { consumer: "gov.services", purpose: "hpf.withdrawal" };
  const { subjects, datasets } = await take(asked);
  expect(subjects).toEqual([]);
  expect(datasets.get("hpf.account")).toBe("no_agreement");
  expect(await audited()).toMatchObject([{ outcome: "no_agreement", delivered: 0 }]);
});

test("one dataset without its agreement does not keep the others back", async () => {
  const requests = [
    { dataset: "hpf.account", fields: ["balance"] },
    { dataset: "realty.title", fields: ["location"] },
  ];
  const { subjects, datasets } = await take({ requests });
  expect([...datasets.values()]).toEqual(["delivered", "no_agreement"]);
  expect(subjects.flatMap(({ records }) => [...records.keys()])).toEqual(["hpf.account", "hpf.account"]);
});

test("data that needs consent is never delivered as a whole", async () => {
  await expect(agree({ consentNeeded: true })).rejects.toMatchObject({ code: "exchange.standing_needs_no_consent" });
});

test("records that begin later are delivered, those that have ended are not", async () => {
  await keep(stack, "hpf.account", mei, { balance: 5 }, { valid_from: "2027-01-01" });
  await keep(stack, "hpf.account", mei, { balance: 6 }, { valid_from: "2020-01-01", valid_to: "2021-01-01" });
  await keep(stack, "hpf.account", mei, { balance: 7 }, { valid_from: "2028-01-01", valid_to: "2028-01-01" });
  const [subject] = (await take({ subjects: [mei] })).subjects;
  expect(subject?.records.get("hpf.account")?.map(({ data }) => data.balance)).toEqual([5, 100]);
  const [earlier] = (await take({ subjects: [mei], day: "2020-06-01" })).subjects;
  expect(earlier?.records.get("hpf.account")?.map(({ data }) => data.balance)).toEqual([5, 100, 6]);
});

test("who stands in a dataset sees who receives it as a whole, and since when", async () => {
  await take();
  stack.clock.set("2026-11-24T09:00:00+08:00");
  await take();
  const uses = async (key: string) =>
    (
      await stack.inject({ url: "/api/exchange/standing-uses", as: resident("林晓梅", { kind: "person", key }) })
    ).json();
  expect((await uses(mei)).items).toMatchObject([
    {
      consumer: { code: consumer },
      dataset: { code: "hpf.account" },
      fields: [{ name: "balance", title: { zh: "账户余额（分）" } }],
      since: expect.stringContaining("2026-11-23T01:00:00"),
      lastAt: expect.stringContaining("2026-11-24T01:00:0"),
    },
  ]);
  expect((await uses("990122190001011000")).items).toEqual([]);
});

test("an agreement that ends stops the delivery at once", async () => {
  await take();
  await sql`update exchange.agreement set state = 'ended'`.execute(stack.db);
  expect((await take()).subjects).toEqual([]);
});

test("enterprises are delivered apart from people", async () => {
  await agree({ dataset: licence.code, fields: Object.keys(licence.fields) });
  await keep(stack, licence.code, bakery, { name: "云溪烘焙" });
  const requests = [{ dataset: licence.code, fields: ["name"] }];
  expect((await take({ requests })).datasets.get(licence.code)).toBe("no_agreement");
  expect((await take({ kind: "legal_entity", requests })).subjects.map(({ key }) => key)).toEqual([bakery]);
});

test("the number of records of a page is sealed: changed afterwards, it is found", async () => {
  await take();
  expect((await verifyAudit(stack.db)).sound).toBe(true);
  await sql`alter table exchange.audit disable trigger user`.execute(stack.db);
  await sql`update exchange.audit set delivered = 1`.execute(stack.db);
  await sql`alter table exchange.audit enable trigger user`.execute(stack.db);
  expect((await verifyAudit(stack.db)).faults.map(({ kind }) => kind)).toContain("changed");
});

test("one page costs four statements beside its audit", async () => {
  await take();
  const statements = await stack.countStatements(() => take());
  expect(statements.length).toBeLessThanOrEqual(4);
});
