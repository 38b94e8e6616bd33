import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createBreaker } from "./breaker.ts";
import { type ExchangeStack, exchangeStack } from "./testing/exchange-stack.ts";
import { mei, police, withdrawal } from "./testing/registries.ts";

/** The owner's system: answers as the test says, and keeps what it was asked. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: { url: string; body: Record<string, unknown> }[] = [];
const registry = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  asked.push({ url: request.url ?? "", body: JSON.parse(body) });
  answer(request, response);
});

let stack: ExchangeStack;
let codes = 0;
let code: string;
beforeAll(async () => {
  stack = await exchangeStack();
  await new Promise<void>((resolve) => registry.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await stack.stop();
  registry.closeAllConnections();
  registry.close();
});
beforeEach(async () => {
  asked.length = 0;
  code = `marriage.live-${"abcdefghijkl"[codes++]}`;
  const title = { zh: "登记状态", en: "Status" };
  const field = { title, sensitivity: "personal" as const, schema: { type: "string" }, required: true };
  await stack.exchange.publishDatasets(stack.work(), [
    {
      code,
      owner: police,
      name: { zh: "婚姻登记（实时）", en: "Marriage register (live)" },
      description: title,
      subjectKind: "person",
      subjectKey: "idNumber",
      fields: { idNumber: field, status: field },
      updateSource: title,
      freshnessDays: 0,
      connector: {
        kind: "http_pull",
        url: `http://127.0.0.1:${(registry.address() as AddressInfo).port}/marriage`,
        timeoutMs: 150,
      },
    },
  ]);
  await stack.exchange.recordAgreements(stack.work(), [
    { ...withdrawal, dataset: code, fields: ["status"], approvedBy: "郑文" },
  ]);
});

const read = async () => {
  const answers = await stack.exchange.read(stack.work(), {
    consumer: "gov.services",
    purpose: "hpf.withdrawal",
    subject: { kind: "person", key: mei },
    requests: [{ dataset: code, fields: ["status"] }],
  });
  return answers.get(code);
};
const json = (value: unknown) => (_: IncomingMessage, response: ServerResponse) =>
  void response.end(JSON.stringify(value));
const record = {
  data: { status: "married", secret: "x" },
  validFrom: "2018-05-20",
  receivedAt: "2026-11-23T00:59:00Z",
};

test("the owner's system is asked with the subject in the body, and only the agreed fields are passed on", async () => {
  answer = json({ records: [record] });
  expect(await read()).toMatchObject({
    status: "found",
    records: [{ data: { status: "married" }, validFrom: "2018-05-20" }],
  });
  const again = await read();
  expect(again?.status === "found" && again.records[0]?.data).toEqual({ status: "married" });
  expect(asked[0]).toMatchObject({
    url: "/marriage",
    body: { subject: { kind: "person", key: mei }, fields: ["status"], purpose: "hpf.withdrawal" },
  });
});

test("the same record has the same id at every pull", async () => {
  answer = json({ records: [record] });
  const [first, second] = [await read(), await read()];
  expect(first).toEqual(second);
});

test("an empty answer means the registry holds nothing", async () => {
  answer = json({ records: [] });
  expect(await read()).toMatchObject({ status: "none" });
});

test("a system that does not answer in time is unavailable, in the answer and in the audit", async () => {
  answer = () => {};
  const started = performance.now();
  expect(await read()).toMatchObject({ status: "unavailable", owner: { code: police.code } });
  expect(performance.now() - started).toBeLessThan(1_000);
  const { rows } = await sql<{ outcome: string }>`select outcome from exchange.audit where dataset = ${code}`.execute(
    stack.db,
  );
  expect(rows).toEqual([{ outcome: "unavailable" }]);
});

test.each<[string, typeof answer]>([
  ["an error", (_, response) => void response.writeHead(500).end("{}")],
  ["no JSON", (_, response) => void response.end("<html>")],
  ["another shape", json({ rows: [] })],
  ["a redirect", (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
  ["a broken connection", (_, response) => void response.destroy()],
  ["an endless answer", (_, response) => void response.end(`{"records":[],"x":"${"x".repeat(1_100_000)}"}`)],
])("%s is unavailable", async (_, how) => {
  answer = how;
  expect(await read()).toMatchObject({ status: "unavailable" });
});

test("after three failures the system is left alone for a while", async () => {
  answer = (_, response) => void response.writeHead(503).end();
  for (let n = 0; n < 5; n++) expect(await read()).toMatchObject({ status: "unavailable" });
  expect(asked).toHaveLength(3);
});

test("a breaker closes again when its rest is over and one answer is good", () => {
  let time = 0;
  const breaker = createBreaker({ failures: 2, restMs: 100, time: () => time });
  breaker.record("a", false);
  expect(breaker.isOpen("a")).toBe(false);
  breaker.record("a", false);
  expect([breaker.isOpen("a"), breaker.isOpen("b")]).toEqual([true, false]);
  time = 101;
  expect(breaker.isOpen("a")).toBe(false);
  breaker.record("a", false);
  expect(breaker.isOpen("a")).toBe(true);
  time = 300;
  breaker.record("a", true);
  breaker.record("a", false);
  expect(breaker.isOpen("a")).toBe(false);
});
