import { genericPlan } from "@zhida/platform/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExchangeStack, exchangeStack, officer, resident } from "./testing/exchange-stack.ts";
import { fund, mei, withdrawal } from "./testing/registries.ts";

let stack: ExchangeStack;
beforeAll(async () => {
  stack = await exchangeStack();
  const key = "'990122' || lpad((n % 20000)::text, 12, '0')";
  const dataset = "(array['hpf.account', 'population.household', 'realty.title'])[1 + n % 3]";
  await sql`
    insert into exchange.record select ${sql.raw(key)}, ${sql.raw(dataset)}, gen_random_uuid(), '2024-01-01', null, '{}', now(), 'table'
      from generate_series(1, 60000) n;
    insert into exchange.audit (subject_key, id, chain, seq, at, subject_kind, consumer, purpose, dataset, fields, actor_id, case_ref, outcome,
        request_id, prev_hash, hash)
      select ${sql.raw(key)}, gen_random_uuid(), ('00000000-0000-7000-8000-' || lpad((n % 5)::text, 12, '0'))::uuid, n, now(), 'person', 'consumer' || n % 40, 'p', ${sql.raw(dataset)},
        '{name}', ('00000000-0000-7000-8000-' || lpad((n % 3000)::text, 12, '0'))::uuid, 'case' || n / 5, 'found', '', '', '' from generate_series(1, 60000) n;
    insert into exchange.correction (subject_key, id, subject_kind, dataset, record_id, field, claimed_value, reason, requested_by, requested_by_id,
        requested_at)
      select ${sql.raw(key)}, gen_random_uuid(), 'person', ${sql.raw(dataset)}, gen_random_uuid(), 'name', '1', '', '', gen_random_uuid(), now()
      from generate_series(1, 20000) n;
    insert into exchange.consent
      select ${sql.raw(key)}, gen_random_uuid(), 'c', 'p', ${sql.raw(dataset)}, '', gen_random_uuid(), now(), null, null from generate_series(1, 20000) n;
    insert into exchange.import_job (id, dataset, file_name, format, blob, state, columns, mapping, valid_from, created_by, created_by_id, created_at)
      select gen_random_uuid(), ${sql.raw(dataset)}, '', 'csv', '', 'done', '{}', '{}', now(), '', gen_random_uuid(), now() from generate_series(1, 5000) n;
    insert into exchange.import_bad_row select id, n, '[]', '[]' from exchange.import_job, generate_series(1, 4) n;
    insert into exchange.agreement
      select gen_random_uuid(), 'consumer' || n % 500, ${sql.raw(dataset)}, '{name}', 'p' || n, '{"zh": "", "en": ""}', '{"zh": "", "en": ""}', false, '2024-01-01', null, 'ended', '',
        null, now(), '', null, now(), null from generate_series(1, 10000) n;
    analyze`.execute(stack.db);
});
afterAll(() => stack.stop());

test("no read, list or search goes through a big table from end to end", async () => {
  const me = resident("林晓梅", { kind: "person", key: mei });
  const owner = officer("孙磊", fund, "data_officer");
  const auditor = officer("谢安", fund, "auditor");
  const [job] = (
    await sql<{ id: string }>`select id from exchange.import_job where dataset = 'hpf.account' limit 1`.execute(
      stack.db,
    )
  ).rows;
  const [correction] = (
    await sql<{ id: string }>`select id from exchange.correction where dataset = 'hpf.account' limit 1`.execute(
      stack.db,
    )
  ).rows;
  const calls: ["GET" | "POST", string, object, object?][] = [
    ["GET", "uses", me],
    ["GET", "uses?dataset=hpf.account", me],
    ["GET", "standing-uses", me],
    ["GET", "my-data", me],
    ["GET", "my-data/hpf.account", me],
    ["GET", "my-corrections", me],
    ["GET", "consents", me],
    ["GET", "agreements?dataset=hpf.account", owner],
    ["GET", "agreements?consumer=consumer7", owner],
    ["GET", "agreements?state=requested", owner],
    ["POST", "datasets/hpf.account/records/search", owner, {}],
    ["POST", "datasets/hpf.account/records/search", owner, { subjectKey: mei, history: true }],
    ["GET", "corrections", owner],
    ["GET", "corrections?state=open", owner],
    ["POST", `corrections/${correction?.id}/decision`, owner, { accept: false, note: "登记无误" }],
    ["GET", "imports", owner],
    ["GET", `imports/${job?.id}`, owner],
    ["GET", `imports/${job?.id}/errors`, owner],
    ["POST", "audit/search", auditor, {}],
    ["POST", "audit/search", auditor, { subjectKey: mei }],
    ["POST", "audit/search", auditor, { dataset: "hpf.account" }],
    ["POST", "audit/search", auditor, { consumer: "consumer7" }],
    ["POST", "audit/search", auditor, { actorId: me.personId }],
    ["POST", "audit/search", auditor, { caseRef: "case7" }],
    ["POST", "audit/verification", auditor],
  ];
  const statements = await stack.countStatements(async () => {
    for (const [method, path, as, body] of calls) {
      const answer = await stack.inject({ method, url: `/api/exchange/${path}`, as, body });
      expect(answer.statusCode, `${path} ${answer.body}`).toBe(200);
    }
  });
  const standing = { consumer: "matching", purpose: "matching.policy" };
  const following = await stack.countStatements(async () => {
    await stack.exchange.recordAgreements(stack.work(), [
      { ...withdrawal, ...standing, standing: true, approvedBy: "郑文" },
    ]);
    const requests = [{ dataset: "hpf.account", fields: ["balance"] }];
    const asked = { ...standing, kind: "person" as const, requests };
    await stack.exchange.deliver(stack.work(), { ...asked, limit: 500 });
    await stack.exchange.deliver(stack.work(), { ...asked, limit: 500, subjects: [mei] });
    const after = await stack.exchange.changePosition(stack.work());
    await stack.exchange.changes(stack.work(), { ...standing, datasets: ["hpf.account"], after, limit: 500 });
  });
  statements.push(...following);
  const wanted = new Set(
    statements.filter((each) => /^\s*(select|update|delete|with)/.test(each) && each.includes("$1")),
  );
  expect(wanted.size).toBeGreaterThan(18);
  for (const statement of wanted) {
    expect(await genericPlan(stack.db, statement), statement).not.toMatch(
      /Seq Scan on (record|audit|correction|consent|import_job|import_bad_row|agreement|change)\b/,
    );
  }
});
