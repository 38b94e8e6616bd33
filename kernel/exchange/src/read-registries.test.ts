import { newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ReadRequest } from "./service.ts";
import { type ExchangeStack, emptied, exchangeStack, keep, NOW } from "./testing/exchange-stack.ts";
import { account, bakery, mei, wei, withdrawal } from "./testing/registries.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await emptied(stack);
  stack.clock.set(NOW);
  await agree({});
  await keep(stack, "hpf.account", mei, {
    idNumber: mei,
    name: "林晓梅",
    balance: 8_642_000,
    status: "normal",
    openedOn: "2015-07-01",
  });
});

const agree = (change: Partial<typeof withdrawal>) =>
  stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, ...change, approvedBy: "郑文" }]);
const request: ReadRequest = {
  consumer: "gov.services",
  purpose: "hpf.withdrawal",
  subject: { kind: "person", key: mei },
  requests: [{ dataset: "hpf.account", fields: ["name", "balance"] }],
  caseRef: "990122-20261123-000001",
  actor: { personId: newId(), name: "林晓梅" },
};
const read = async (change: Partial<ReadRequest> = {}) => {
  const answers = await stack.exchange.read(stack.work(), { ...request, ...change });
  return answers.get(change.requests?.[0]?.dataset ?? "hpf.account");
};
const audited = async () =>
  (await sql<Record<string, unknown>>`select * from exchange.audit order by seq`.execute(stack.db)).rows;

test("a read gives the fields asked for and no other, with where they come from", async () => {
  expect(await read()).toMatchObject({
    status: "found",
    records: [
      { data: { name: "林晓梅", balance: 8_642_000 }, validFrom: "2024-03-01", receivedAt: "2026-11-22T02:00:00.000Z" },
    ],
    owner: { code: "990122-HPF" },
    dataset: { code: "hpf.account" },
  });
  const answer = await read();
  expect(answer?.status === "found" && Object.keys(answer.records[0]?.data ?? {})).toEqual(["name", "balance"]);
});

test("a field beyond the agreement closes the whole dataset and is named", async () => {
  expect(await read({ requests: [{ dataset: "hpf.account", fields: ["name", "openedOn"] }] })).toEqual({
    status: "no_agreement",
    fields: ["openedOn"],
  });
});

test("two agreements are not added up", async () => {
  await agree({ fields: ["openedOn"] });
  expect(await read({ requests: [{ dataset: "hpf.account", fields: ["name", "openedOn"] }] })).toMatchObject({
    status: "no_agreement",
  });
  expect(await read({ requests: [{ dataset: "hpf.account", fields: ["openedOn"] }] })).toMatchObject({
    status: "found",
  });
});

test.each([
  ["another purpose", { purpose: "hpf.loan" }],
  ["another consumer", { consumer: "990122-HPF" }],
  ["another kind of subject", { subject: { kind: "legal_entity" as const, key: bakery } }],
  ["a dataset without an agreement", { requests: [{ dataset: "population.household", fields: ["name"] }] }],
  ["a dataset that does not exist", { requests: [{ dataset: "no.such", fields: ["name"] }] }],
])("%s has no agreement", async (_, change) => {
  expect(await read(change)).toMatchObject({ status: "no_agreement" });
});

test("an agreement holds on its last day and not on the day after, by the calendar of China", async () => {
  await emptied(stack);
  await agree({ validFrom: "2026-11-23", validTo: "2026-11-23" });
  stack.clock.set("2026-11-22T23:59:59+08:00");
  expect(await read()).toMatchObject({ status: "no_agreement" });
  stack.clock.set("2026-11-23T23:59:59+08:00");
  expect(await read()).toMatchObject({ status: "none" });
  stack.clock.set("2026-11-24T00:00:01+08:00");
  expect(await read()).toMatchObject({ status: "no_agreement" });
});

test("an agreement that another process ended counts no more at the very next read", async () => {
  expect(await read()).toMatchObject({ status: "found" });
  await sql`update exchange.agreement set state = 'suspended'`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "no_agreement" });
  await sql`update exchange.agreement set state = 'approved'`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "found" });
});

test("a change of agreements that rolls back leaves nothing behind", async () => {
  await read();
  await stack.db
    .transaction()
    .execute(async (tx) => {
      await sql`update exchange.agreement set state = 'ended'`.execute(tx);
      const inside = await stack.exchange.read({ ...stack.work(), db: tx }, request);
      expect(inside.get("hpf.account")?.status).toBe("no_agreement");
      throw new Error("away");
    })
    .catch(() => {});
  expect(await read()).toMatchObject({ status: "found" });
});

test("nothing held is an answer of its own", async () => {
  expect(await read({ subject: { kind: "person", key: wei } })).toMatchObject({
    status: "none",
    owner: { code: "990122-HPF" },
  });
});

test("only the version that holds today is read", async () => {
  await keep(stack, "hpf.account", wei, { name: "旧" }, { valid_from: "2020-01-01", valid_to: "2026-11-23" });
  await keep(stack, "hpf.account", wei, { name: "今" }, { valid_from: "2026-11-23", valid_to: null });
  await keep(stack, "hpf.account", wei, { name: "来" }, { valid_from: "2026-11-24", valid_to: null });
  const answer = await read({
    subject: { kind: "person", key: wei },
    requests: [{ dataset: "hpf.account", fields: ["name"] }],
  });
  expect(answer?.status === "found" && answer.records.map(({ data }) => data.name)).toEqual(["今"]);
});

test("a registry switched off is unavailable, and says whose it is", async () => {
  await sql`update exchange.dataset set availability = 'offline' where code = 'hpf.account'`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "unavailable", owner: { code: "990122-HPF" } });
  await sql`update exchange.dataset set availability = 'online' where code = 'hpf.account'`.execute(stack.db);
});

test("where consent is needed it must be given with the request, for this dataset, or stand", async () => {
  await emptied(stack);
  await agree({ consentNeeded: true });
  await keep(stack, "hpf.account", mei, { name: "林晓梅", balance: 1 });
  expect(await read()).toMatchObject({ status: "consent_needed" });
  expect(await read({ consents: ["population.household"] })).toMatchObject({ status: "consent_needed" });
  expect(await read({ consents: ["hpf.account"] })).toMatchObject({ status: "found" });
  expect(await read({ consents: true })).toMatchObject({ status: "found" });
  await sql`insert into exchange.consent values (${mei}, ${newId()}, 'gov.services', 'hpf.withdrawal', 'hpf.account', '林晓梅', ${newId()},
    now(), '2026-11-23', null)`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "found" });
  stack.clock.set("2026-11-24T09:00:00+08:00");
  expect(await read()).toMatchObject({ status: "consent_needed" });
  expect((await audited()).map(({ consent }) => consent)).toEqual([null, null, "request", "request", "standing", null]);
});

test("any number of datasets is one statement, plus one for the audit of all of them", async () => {
  await agree({ dataset: "population.household", fields: ["name", "address"] });
  await agree({ dataset: "realty.title", fields: ["location"] });
  await read();
  const statements = await stack.countStatements(() =>
    stack.exchange.read(stack.work(), {
      ...request,
      requests: [
        { dataset: "hpf.account", fields: ["name"] },
        { dataset: "population.household", fields: ["name", "address"] },
        { dataset: "realty.title", fields: ["location"] },
        { dataset: "hpf.account", fields: ["balance"] },
      ],
    }),
  );
  expect(statements).toHaveLength(1);
  const rows = await audited();
  expect(rows.slice(1).map(({ dataset, outcome, fields }) => ({ dataset, outcome, fields }))).toEqual([
    { dataset: "hpf.account", outcome: "found", fields: ["name", "balance"] },
    { dataset: "population.household", outcome: "none", fields: ["name", "address"] },
    { dataset: "realty.title", outcome: "none", fields: ["location"] },
  ]);
});

test("every read is in the audit, the refused ones too, with purpose, case and legal basis", async () => {
  await read();
  await read({ purpose: "hpf.loan" });
  expect(await audited()).toMatchObject([
    {
      subject_key: mei,
      consumer: "gov.services",
      actor_name: "林晓梅",
      purpose: "hpf.withdrawal",
      legal_basis_zh: "《住房公积金管理条例》第二十四条",
      case_ref: "990122-20261123-000001",
      outcome: "found",
    },
    { purpose: "hpf.loan", outcome: "no_agreement", legal_basis_zh: null },
  ]);
});

test("the audit of a read stays when the unit of work rolls back: the data was seen", async () => {
  await stack.db
    .transaction()
    .execute(async (tx) => {
      await stack.exchange.read({ ...stack.work(), db: tx }, request);
      throw new Error("away");
    })
    .catch(() => {});
  expect(await audited()).toHaveLength(1);
});

test("reads that hold every connection do not wait for each other's audit for ever", async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      stack.db.transaction().execute((tx) => stack.exchange.read({ ...stack.work(), db: tx }, request)),
    ),
  );
  expect(answers.every((each) => each.get("hpf.account")?.status === "found")).toBe(true);
  expect(await audited()).toHaveLength(40);
});

test("when the audit cannot be written no data is given out, and afterwards all goes on", async () => {
  await read();
  await sql`alter table exchange.audit rename to audit_away`.execute(stack.db);
  await expect(read()).rejects.toMatchObject({ code: "exchange.audit_unavailable", status: 503 });
  await sql`alter table exchange.audit_away rename to audit`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "found" });
  expect(await audited()).toHaveLength(2);
});

test("the audit outlives its connection: the write is repeated, and no row is doubled", async () => {
  await read();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%exchange.audit%'
    and pid <> pg_backend_pid()`.execute(stack.db);
  expect(await read()).toMatchObject({ status: "found" });
  expect(await audited()).toHaveLength(2);
});

test("text with SQL and HTML in it is only text", async () => {
  const nasty = "'); drop table exchange.record; -- <script>alert(1)</script>";
  await keep(stack, "hpf.account", wei, { name: nasty });
  const answer = await read({
    subject: { kind: "person", key: wei },
    caseRef: nasty,
    actor: { personId: newId(), name: nasty },
  });
  expect(answer?.status === "found" && answer.records[0]?.data.name).toBe(nasty);
  expect(await read({ subject: { kind: "person", key: nasty } })).toMatchObject({ status: "none" });
  expect(await audited()).toHaveLength(2);
});

test("two records of a one-record dataset are both given, and the contradiction is told", async () => {
  await agree({ dataset: "population.household", fields: ["maritalStatus", "address"] });
  await agree({ dataset: "realty.title", fields: ["ownerMaritalStatus", "location"] });
  await keep(stack, "population.household", mei, { maritalStatus: "已婚", address: "云溪镇桂花路 8 号" });
  await keep(stack, "population.household", mei, { maritalStatus: "已婚", address: "石桥镇河西村 3 组" });
  await keep(stack, "realty.title", mei, { certificateNumber: "A1", ownerMaritalStatus: "未婚", location: "云溪镇" });
  await keep(stack, "realty.title", mei, { certificateNumber: "A2", ownerMaritalStatus: "未婚", location: "石桥镇" });
  const work = stack.work();
  const answers = await stack.exchange.read(work, {
    ...request,
    requests: [
      { dataset: "population.household", fields: ["maritalStatus", "address"] },
      { dataset: "realty.title", fields: ["ownerMaritalStatus", "location"] },
    ],
  });
  const found = await stack.exchange.contradictions(work, answers);
  expect(found.map(({ element, statements }) => [element, statements.map(({ value }) => value)])).toEqual([
    ["person.marital-status", ["已婚", "已婚", "未婚", "未婚"]],
    ["person.address", ["石桥镇河西村 3 组", "云溪镇桂花路 8 号"]],
  ]);
});

test("the owner and the kind of subject of a published dataset stay", async () => {
  await expect(
    stack.exchange.publishDatasets(stack.work(), [{ ...account, subjectKind: "legal_entity" }]),
  ).rejects.toMatchObject({
    code: "exchange.owner_fixed",
  });
});
