// The residents: each connection is one after another of them, who opens an application, confirms it and takes the receipt.
// Reads its orders from standard input as JSON and answers with one line of JSON.
import { text } from "node:stream/consumers";
import { connection, timed } from "../http/connection.ts";
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
  const ask = timed(await connection(orders.port, { idempotent: true }), requests);
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
