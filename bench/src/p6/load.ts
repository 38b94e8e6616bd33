// The residents: each connection is one after another of them, who opens an application, confirms it and takes the receipt.
// Reads its orders from standard input as JSON and answers with one line of JSON.
import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { ITEM } from "./item.ts";

type Orders = { port: number; tokens: string[]; connections: number; seconds: number };
export type Loaded = { applications: number; seconds: number; journeys: number[]; requests: number[]; used: number };

const orders = JSON.parse(await text(process.stdin)) as Orders;
const root = "/api/gov/services/applications";
const journeys: number[] = [];
const requests: number[] = [];
let used = 0;
const started = performance.now();
const end = started + orders.seconds * 1000;
await Promise.all(Array.from({ length: orders.connections }, reside));
const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  JSON.stringify({ applications: journeys.length, seconds, journeys, requests, used } satisfies Loaded),
  () => process.exit(),
);

async function reside(): Promise<void> {
  const ask = await connection(orders.port);
  while (performance.now() < end) {
    const token = orders.tokens[used++];
    if (token === undefined) throw new Error("not enough people: use fewer seconds");
    const begun = performance.now();
    const opened = await ask("POST", root, token, { itemCode: ITEM });
    const id = /"id":"([0-9a-f-]{36})"/.exec(opened)?.[1];
    const version = Number(/"version":(\d+)/.exec(opened)?.[1]);
    if (!opened.includes('"oneClick":true')) throw new Error(`not one click: ${opened.slice(0, 2000)}`);
    const decided = await ask("POST", `${root}/${id}/submit`, token, { expectedVersion: version, confirmed: true });
    if (!decided.includes('"state":"approved"')) throw new Error(`not approved: ${decided.slice(0, 2000)}`);
    const receipt = await ask("GET", `${root}/${id}/receipt`, token);
    if (!receipt.includes('"verificationCode"')) throw new Error(`no receipt: ${receipt.slice(0, 2000)}`);
    journeys.push(performance.now() - begun);
  }
}

type Ask = (method: "GET" | "POST", path: string, token: string, body?: object) => Promise<string>;

/** One kept-open connection that speaks just the HTTP/1.1 which the server answers with, to leave the cores to the server. */
function connection(port: number): Promise<Ask> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let buffer = Buffer.alloc(0);
  let answered: (body: string) => void = () => {};
  let failed: (error: Error) => void = () => {};
  socket.on("error", (error) => failed(error));
  socket.on("data", (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(buffer.toString("latin1", 0, head))?.[1] ?? Number.NaN);
    if (buffer.length < head + 4 + length) return;
    const status = Number(buffer.toString("latin1", 9, 12));
    const body = buffer.toString("utf8", head + 4, head + 4 + length);
    buffer = Buffer.alloc(0);
    if (status >= 300) failed(new Error(`answered ${status} ${body}`));
    else answered(body);
  });
  const ask: Ask = (method, path, token, body) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      answered = (answer) => {
        requests.push(performance.now() - begun);
        resolve(answer);
      };
      failed = reject;
      const content = body ? JSON.stringify(body) : "";
      const key = body ? `idempotency-key: ${randomUUID()}\r\n` : "";
      const type = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n` : "";
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: zhida_session=${token}\r\nx-zhida-request: 1\r\n${key}${type}\r\n${content}`,
      );
    });
  return new Promise((resolve, reject) => {
    failed = reject;
    socket.once("connect", () => resolve(ask));
  });
}
