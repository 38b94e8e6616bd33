import { newId } from "@zhida/platform";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { trimFeed } from "./jobs.ts";
import { closeRecords, insertRecords } from "./store/records.ts";
import {
  type ExchangeStack,
  emptied,
  eventually,
  exchangeStack,
  keep,
  officer,
  resident,
} from "./testing/exchange-stack.ts";
import { fund, mei, wei, withdrawal } from "./testing/registries.ts";

let stack: ExchangeStack;
let position = "";
beforeAll(async () => {
  stack = await exchangeStack();
});
afterAll(() => stack.stop());

const standing = { consumer: "matching", purpose: "matching.policy" };
beforeEach(async () => {
  await emptied(stack);
  await sql`truncate exchange.change`.execute(stack.db);
  await stack.exchange.recordAgreements(stack.work(), [
    { ...withdrawal, ...standing, standing: true, approvedBy: "郑文" },
  ]);
  position = await stack.exchange.changePosition(stack.work());
});

/** Transactions of other tests on the same server hold the feed up for a moment. */
const settled = () =>
  eventually(async () => {
    const { rows } = await sql`select 1 from exchange.change where changed_in >= pg_snapshot_xmin(pg_current_snapshot())
      limit 1`.execute(stack.db);
    return rows.length === 0;
  });
const follow = async (limit = 100) => {
  await settled();
  return await followNow(limit);
};
const followNow = async (limit = 100) => {
  const changes = await stack.exchange.changes(stack.work(), {
    ...standing,
    datasets: ["hpf.account", "realty.title"],
    after: position,
    limit,
  });
  position = changes.position;
  return changes.items.map(({ subjectKey, dataset, holdsFrom }) => `${subjectKey} ${dataset} ${holdsFrom}`);
};

test("what is inserted and ended is in the feed once, with the first day it concerns", async () => {
  const id = await keep(stack, "hpf.account", mei, { balance: 1 }, { valid_from: "2026-03-05" });
  expect(await follow()).toEqual([`${mei} hpf.account 2026-03-05`]);
  expect(await follow()).toEqual([]);
  await closeRecords(stack.db, "hpf.account", [{ subjectKey: mei, id }], "2026-07-01");
  expect(await follow()).toEqual([`${mei} hpf.account 2026-07-01`]);
  await sql`update exchange.record set received_at = now()`.execute(stack.db);
  expect(await follow()).toEqual([]);
  await sql`delete from exchange.record`.execute(stack.db);
  expect(await follow()).toEqual([`${mei} hpf.account 2026-03-05`]);
});

test("a dataset without a standing agreement is not in the feed", async () => {
  await keep(stack, "realty.title", mei, {});
  expect(await follow()).toEqual([]);
});

test("a transaction that commits late is not skipped by readers who were there before it", async () => {
  const late = stack.db.transaction().execute(async (tx) => {
    await insertRecords(tx, [row(mei)]);
    await keep(stack, "hpf.account", wei, { balance: 2 });
    expect(await followNow()).toEqual([]);
    await keep(stack, "hpf.account", wei, { balance: 3 });
    expect(await followNow()).toEqual([]);
  });
  await late;
  const seen = await follow();
  expect(seen.filter((each) => each.startsWith(mei))).toHaveLength(1);
  expect(seen.filter((each) => each.startsWith(wei))).toHaveLength(2);
});

test("what is rolled back never appears, and pages of one go through all", async () => {
  await stack.db
    .transaction()
    .execute(async (tx) => {
      await insertRecords(tx, [row(mei)]);
      throw new Error("away");
    })
    .catch(() => {});
  for (let n = 0; n < 5; n++) await keep(stack, "hpf.account", wei, { balance: n });
  await insertRecords(stack.db, [row(mei), row(wei)]);
  const seen: string[] = [];
  for (let n = 0; n < 7; n++) seen.push(...(await follow(1)));
  expect(seen).toHaveLength(7);
  expect(await follow(1)).toEqual([]);
});

test("writers that race leave no gap", async () => {
  const written = Promise.all(
    Array.from({ length: 6 }, async (_, writer) => {
      for (let n = 0; n < 20; n++) {
        await stack.db.transaction().execute(async (tx) => {
          await insertRecords(tx, [row(`key-${writer}-${n}`)]);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        });
      }
    }),
  );
  let done = false;
  void written.then(() => (done = true));
  const seen: string[] = [];
  while (!done) seen.push(...(await followNow(7)));
  for (let more = 1; more > 0; ) {
    const page = await follow(50);
    seen.push(...page);
    more = page.length;
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen.length).toBe(120);
});

test("a correction names the day from which it holds", async () => {
  const id = await keep(stack, "hpf.account", mei, { balance: 1 }, { valid_from: "2026-01-01" });
  const me = resident("林晓梅", { kind: "person", key: mei });
  const claim = { dataset: "hpf.account", recordId: id, field: "balance", claimedValue: 9, reason: "少记了一笔" };
  const asked = await stack.inject({ method: "POST", url: "/api/exchange/my-corrections", as: me, body: claim });
  await follow();
  const decided = await stack.inject({
    method: "POST",
    url: `/api/exchange/corrections/${asked.json().id}/decision`,
    as: officer("孙磊", fund, "data_officer"),
    body: { accept: true, note: "已核实", holdsFrom: "2026-10-01" },
  });
  expect(decided.statusCode, decided.body).toBe(200);
  expect(await follow()).toEqual([`${mei} hpf.account 2026-10-01`, `${mei} hpf.account 2026-10-01`]);
});

test("filling by COPY with the triggers off costs the feed nothing", async () => {
  await stack.db.transaction().execute(async (tx) => {
    await sql`alter table exchange.record disable trigger user`.execute(tx);
    await insertRecords(tx, [row(mei)]);
    await sql`alter table exchange.record enable trigger user`.execute(tx);
  });
  expect(await follow()).toEqual([]);
  await keep(stack, "hpf.account", wei, { balance: 1 });
  expect(await follow()).toHaveLength(1);
});

test("who was away for longer than changes are kept is told to take everything anew", async () => {
  await keep(stack, "hpf.account", mei, { balance: 1 });
  await sql`update exchange.change set at = now() - interval '31 days'`.execute(stack.db);
  await trimFeed.handler(stack.work(), {});
  await expect(follow()).rejects.toMatchObject({ code: "exchange.changes_not_kept" });
  await eventually(async () => {
    position = await stack.exchange.changePosition(stack.work());
    return await follow().then(
      (items) => items.length === 0,
      () => false,
    );
  });
});

const row = (key: string) => ({
  subject_key: key,
  dataset: "hpf.account",
  id: newId(),
  valid_from: "2024-03-01",
  valid_to: null,
  data: { balance: 1 },
  received_at: new Date("2026-11-22T02:00:00Z"),
  source: "table",
});
