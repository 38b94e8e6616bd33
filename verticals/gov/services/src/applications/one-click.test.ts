import type { Actor } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServicesStack, servicesStack } from "../testing/services-stack.ts";

let stack: ServicesStack;
beforeAll(async () => {
  stack = await servicesStack();
  // What notify delivers later is not the applicant's waiting time.
  await stack.modules.find(({ name }) => name === "notify")?.stop?.();
});
afterAll(() => stack.stop());

const root = "/api/gov/services/applications";

/** As a browser does it: by session cookie, with an idempotency key on each unsafe call. */
async function journey(buyer: Actor, token: string) {
  const headers = { cookie: `zhida_session=${token}`, "x-zhida-request": "1" };
  const send = async (url: string, body: object) => {
    const key = { "idempotency-key": `${url}-${token}` };
    return (await stack.inject({ method: "POST", url, headers: { ...headers, ...key }, body })).json();
  };
  const opened = await send(root, { itemCode: "hpf.withdraw-purchase" });
  const decided = await send(`${root}/${opened.id}/submit`, { expectedVersion: opened.version, confirmed: true });
  const receipt = await stack.inject({ url: `${root}/${opened.id}/receipt`, headers });
  return { buyer, opened, decided, receipt: receipt.json() };
}

async function signedIn() {
  const buyer = await stack.homeBuyer();
  const { token } = await stack.identity.openSession(stack.work(), { personId: buyer.personId });
  return { buyer, token };
}

test("a home buyer withdraws with one confirmation, nothing typed and nothing uploaded", async () => {
  const { buyer, token } = await signedIn();
  const { opened, decided, receipt } = await journey(buyer, token);
  expect(opened).toMatchObject({ state: "draft", oneClick: true, eligibility: { verdict: "yes", automatic: true } });
  expect(opened.registries).toHaveLength(7);
  expect(opened.materials.map(({ status }: { status: string }) => status)).not.toContain("needed");
  expect(decided).toMatchObject({ state: "approved", payment: { amountFen: 14_862_000, state: "ordered" } });
  expect(decided.case.number).toMatch(/^990122-20260302-\d{6}$/);
  expect(receipt).toMatchObject({
    state: "approved",
    typedFields: 0,
    uploads: 0,
    payment: { settlesOn: "2026-03-03" },
  });
  expect(receipt.documents).toMatchObject([
    { kind: "completion_notice", verificationCode: decided.documents[0].verificationCode },
  ]);
  const verify = await stack.inject({ url: `/api/caseflow/verify/${receipt.documents[0].verificationCode}` });
  expect(verify.statusCode).toBe(200);
});

test("the whole journey takes at most 21 SQL statements, the audit's included", async () => {
  const warm = await signedIn();
  await journey(warm.buyer, warm.token);
  const { buyer, token } = await signedIn();
  const statements = await stack.countStatements(() => journey(buyer, token));
  // The audit is appended on a connection of its own, one statement for one read.
  expect(statements.length + 1).toBeLessThanOrEqual(21);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int n from exchange.audit where subject_key = ${buyer.subject.key}`.execute(stack.db);
  expect(rows[0]?.n).toBe(7);
});
