import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { seal } from "./audit-seal.ts";
import { listChainRows } from "./store/audit.ts";
import { listChains } from "./store/audit-chains.ts";
import { type ExchangeStack, emptied, exchangeStack, keep } from "./testing/exchange-stack.ts";
import { mei, withdrawal } from "./testing/registries.ts";
import { type Anchor, verifyAudit } from "./verify-audit.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
});
afterAll(() => stack.stop());

/** Ten rows in the chain of each of two processes. */
beforeEach(async () => {
  await emptied(stack);
  await stack.exchange.recordAgreements(stack.work(), [{ ...withdrawal, approvedBy: "郑文" }]);
  await keep(stack, "hpf.account", mei, { name: "林晓梅" });
  for (const { service } of [stack.modules[0]!, stack.other]) {
    await Promise.all(Array.from({ length: 9 }, (_, n) => readOnce(service, `case-${n}`)));
    await readOnce(service, "case-9");
  }
});

const readOnce = (service = stack.exchange, caseRef = "case") =>
  service.read(stack.work(), {
    consumer: "gov.services",
    purpose: "hpf.withdrawal",
    subject: { kind: "person", key: mei },
    requests: [{ dataset: "hpf.account", fields: ["name"] }],
    caseRef,
  });
/** What only somebody with power over the database could do. */
const tamper = (statement: string) =>
  sql
    .raw(
      `alter table exchange.audit disable trigger user; ${statement}; alter table exchange.audit enable trigger user`,
    )
    .execute(stack.db);
const first = "(select id from exchange.audit_chain order by number limit 1)";
const faults = async (anchors: Anchor[] = []) =>
  (await verifyAudit(stack.db, { anchors })).faults.map(({ kind, seq }) => `${kind} ${seq}`);

test("an untouched audit is sound, and each process has a chain of its own", async () => {
  expect(await verifyAudit(stack.db)).toMatchObject({ sound: true, chains: 2, rows: 20, faults: [] });
});

test("rows written at the same moment share a statement and are in one chain without a gap", async () => {
  const heads = await sql<{ last_seq: number }>`select last_seq from exchange.audit_chain order by number`.execute(
    stack.db,
  );
  expect(heads.rows.map(({ last_seq }) => last_seq)).toEqual([10, 10]);
});

test.each([
  ["subject_key = '990122199001011000'"],
  ["consumer = 'gov.other'"],
  ["purpose = 'hpf.loan'"],
  ["legal_basis_zh = '无'"],
  ["dataset = 'realty.title'"],
  ["fields = '{name,balance}'"],
  ["actor_name = '别人'"],
  ["case_ref = null"],
  ["outcome = 'none'"],
  ["consent = 'standing'"],
  ["at = at - interval '1 millisecond'"],
])("a changed row is found: %s", async (change) => {
  await tamper(`update exchange.audit set ${change} where seq = 4 and chain = ${first}`);
  expect(await faults()).toEqual(["changed 4"]);
});

test("a removed row is found", async () => {
  await tamper(`delete from exchange.audit where seq = 4 and chain = ${first}`);
  expect(await faults()).toEqual(["missing 4"]);
});

test("two rows that changed places are found", async () => {
  await tamper(`update exchange.audit set seq = 9 - seq where seq in (4, 5) and chain = ${first}`);
  expect(await faults()).toContain("changed 4");
});

test("a row that was changed and sealed anew does not join the next one", async () => {
  const [row] = await listChainRows(stack.db, (await listChains(stack.db))[0]?.id ?? "", 4, 1);
  if (!row) throw new Error("no row");
  const hash = seal(row.prev_hash, { ...row, at: row.at.toISOString(), case_ref: "case-other" });
  await tamper(
    `update exchange.audit set case_ref = 'case-other', hash = decode('${hash.toString("hex")}', 'hex') where id = '${row.id}'`,
  );
  expect(await faults()).toEqual(["broken_link 6"]);
});

test("a cut-off end is found", async () => {
  await tamper(`delete from exchange.audit where seq > 8 and chain = ${first}`);
  expect(await faults()).toEqual(["cut 8"]);
});

test("an invented row at the end is found", async () => {
  await tamper(`insert into exchange.audit select subject_key, gen_random_uuid(), chain, 11, at, subject_kind, consumer, purpose, agreement,
    legal_basis_zh, legal_basis_en, dataset, fields, actor_id, actor_name, actor_organisation, case_ref, outcome, consent, request_id,
    hash, sha256('z') from exchange.audit where seq = 10 and chain = ${first}`);
  expect(await faults()).toEqual(["changed 11"]);
});

test("a chain that went missing whole is found by the next one", async () => {
  await tamper(
    `delete from exchange.audit where chain = ${first}; delete from exchange.audit_chain where id = ${first}`,
  );
  expect(await faults()).toEqual(["genesis 0"]);
});

test("a chain without its head is found", async () => {
  await tamper("delete from exchange.audit_chain where number = (select max(number) from exchange.audit_chain)");
  expect(await faults()).toEqual(["genesis 0"]);
});

test("an end that was cut off together with its head is found by an anchor kept elsewhere", async () => {
  const { anchors } = await verifyAudit(stack.db);
  await tamper(`delete from exchange.audit where seq = 10 and chain = ${first};
    update exchange.audit_chain set last_seq = 9, last_hash = (select hash from exchange.audit where seq = 9 and chain = ${first}) where id = ${first}`);
  expect(await faults()).toEqual([]);
  expect(await faults(anchors)).toEqual(["anchor 10"]);
});

test("anchors hold while the chains grow", async () => {
  const { anchors } = await verifyAudit(stack.db);
  await readOnce();
  expect(await verifyAudit(stack.db, { anchors })).toMatchObject({ sound: true, rows: 21 });
});

test("the database itself refuses to change or remove a row", async () => {
  await expect(sql`update exchange.audit set outcome = 'none'`.execute(stack.db)).rejects.toThrow("append-only");
  await expect(sql`delete from exchange.audit`.execute(stack.db)).rejects.toThrow("append-only");
  await expect(sql`truncate exchange.audit`.execute(stack.db)).rejects.toThrow("append-only");
});
