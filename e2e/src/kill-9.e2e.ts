import { rmSync } from "node:fs";
import { personas } from "@zhida/demo";
import { verifyAudit } from "@zhida/exchange";
import { createDb } from "@zhida/platform";
import { startServer } from "@zhida/platform/testing/server";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { seededCounty } from "./harness/county.ts";
import { copyHomeBuyer, type HomeBuyer } from "./harness/home-buyers.ts";
import { socketUrl } from "./harness/socket-url.ts";

const APPLICANTS = 200;
/** The server is killed when this many have their answer: the others are somewhere on the way. */
const ANSWERED = 60;

type Server = Awaited<ReturnType<typeof startServer>>;
type Answer = { buyer: HomeBuyer; applicationId: string; caseNumber: string };

const data = inject("spareCounty") ?? (await seededCounty());
const environment = { ZHIDA_DATA: data, LOG_LEVEL: "error", WEB: "off" };
let server: Server;

beforeAll(async () => {
  server = await startServer(environment);
});

afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

test("kill -9 during 200 applications loses nothing and doubles nothing", { timeout: 150_000 }, async () => {
  const model = personas.find(({ code }) => code === "lin-xiaomei");
  if (!model) throw new Error("the home buyer is missing from the demo");
  const buyers = await withDatabase((database) => copyHomeBuyer(database, model, APPLICANTS));

  const answered: Answer[] = [];
  let killed: Promise<void> | undefined;
  await Promise.all(
    buyers.map(async (buyer) => {
      const answer = await apply(buyer).catch(() => undefined);
      if (!answer) return;
      answered.push(answer);
      if (answered.length === ANSWERED) killed = server.kill();
    }),
  );
  await killed;
  expect(answered.length).toBeGreaterThanOrEqual(ANSWERED);
  expect(answered.length).toBeLessThan(APPLICANTS);

  server = await startServer(environment);

  // Whoever had an answer finds the same case; whoever had none sends the very same requests again, as a browser does.
  for (const before of answered) expect(await numberOf(before)).toBe(before.caseNumber);
  for (const batch of chunks(buyers, 20)) await Promise.all(batch.map(apply));

  const numbers = buyers.map(({ idNumber }) => idNumber);
  const count = (sql: string) => withDatabase(async (database) => (await database.query(sql, [numbers])).rows[0]);
  expect(
    await count(
      "select count(*)::int n, count(distinct subject_key)::int people from caseflow.case where kind = 'hpf.withdraw-purchase' and subject_key = any($1)",
    ),
  ).toEqual({ n: APPLICANTS, people: APPLICANTS });
  expect(
    await count(
      "select count(*)::int n, count(distinct business_key)::int keys, count(distinct reference)::int applications from payments.payment where owner = 'gov.services' and business_key like 'hpf.withdraw-purchase:%' and reference in (select id from services.application where subject_key = any($1))",
    ),
  ).toEqual({ n: APPLICANTS, keys: APPLICANTS, applications: APPLICANTS });
  expect(
    await count(
      "select count(*)::int n from services.application where item_code = 'hpf.withdraw-purchase' and subject_key = any($1) and case_id is not null and not exists (select from payments.payment p where p.division = services.application.division and p.owner = 'gov.services' and p.reference = services.application.id)",
    ),
  ).toEqual({ n: 0 });

  const db = createDb({ url: socketUrl(data), maxConnections: 2 });
  const verdict = await verifyAudit(db);
  expect(verdict.faults).toEqual([]);
  // Every application that came to be was opened by audited reads of its person's registries.
  expect(
    await count(
      "select count(*)::int n from services.application a where a.subject_key = any($1) and not exists (select from exchange.audit u where u.subject_key = a.subject_key and u.purpose = a.item_code)",
    ),
  ).toEqual({ n: 0 });
  await db.destroy();
});

async function withDatabase<T>(body: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: socketUrl(data) });
  await database.connect();
  try {
    return await body(database);
  } finally {
    await database.end();
  }
}

/** The journey of one person; the keys are his own, so that doing it again is the same request. */
async function apply(buyer: HomeBuyer): Promise<Answer> {
  const opened = await call<{ id: string; version: number; state: string }>(
    buyer,
    "POST",
    "/applications",
    { itemCode: "hpf.withdraw-purchase" },
    `open-${buyer.idNumber}`,
  );
  const body = { expectedVersion: opened.version, confirmed: true };
  await call(buyer, "POST", `/applications/${opened.id}/submit`, body, `submit-${buyer.idNumber}`);
  const receipt = await call<{ caseNumber: string }>(buyer, "GET", `/applications/${opened.id}/receipt`);
  return { buyer, applicationId: opened.id, caseNumber: receipt.caseNumber };
}

const numberOf = async ({ buyer, applicationId }: Answer) =>
  (await call<{ caseNumber: string }>(buyer, "GET", `/applications/${applicationId}/receipt`)).caseNumber;

async function call<T>(buyer: HomeBuyer, method: string, path: string, body?: unknown, key?: string): Promise<T> {
  const answer = await fetch(`${server.url}/api/gov/services${path}`, {
    method,
    headers: {
      cookie: `zhida_session=${buyer.token}`,
      "x-zhida-request": "1",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(key && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

function* chunks<T>(all: T[], size: number): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
