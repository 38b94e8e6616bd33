// Residents, a dispatcher and officers. Reads its orders from standard input as JSON and answers with one line of JSON.
// steady: `connections` lifecycles at a time for `seconds`. burst: lifecycles begin at the rates of the profile, however many are under way.
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { type Ask, connection, timed } from "../http/connection.ts";
import { communityCount, cornerOf, gridCount, OFFICES, type People } from "./county.ts";
import { SAID } from "./fill-incidents.ts";

type Orders = {
  port: number;
  people: People;
  /** A category of each department, that needs no photo. */
  categories: Record<string, string>;
  connections: number;
  seconds: number;
  profile?: number[];
};
export type Loaded = {
  lifecycles: number;
  seconds: number;
  times: number[];
  requests: number[];
  errors: string[];
  drains: number[];
};

const orders = JSON.parse(await text(process.stdin)) as Orders;
const { people, categories } = orders;
const times: number[] = [];
const requests: number[] = [];
const errors: string[] = [];
const drains: number[] = [];
const idle: Ask[] = await Promise.all(Array.from({ length: orders.connections }, () => connection(orders.port)));
const started = performance.now();
let begun = 0;
if (orders.profile) await burst(orders.profile);
else await steady();
const seconds = (performance.now() - started) / 1000;
const loaded: Loaded = { lifecycles: times.length, seconds, times, requests, errors, drains };
process.stdout.write(JSON.stringify(loaded), () => process.exit());

async function steady(): Promise<void> {
  const end = started + orders.seconds * 1000;
  const each = async (ask: Ask) => {
    while (performance.now() < end) await lifecycle(ask, performance.now());
  };
  await Promise.all(idle.map(each));
}

/** A spike has drained when whatever began in it is done. */
async function burst(profile: readonly number[]): Promise<void> {
  const running = new Set<Promise<void>>();
  for (const rate of profile) {
    const from = performance.now();
    const own: Promise<void>[] = [];
    for (let n = 0; n < rate * orders.seconds; n++) {
      await until(from + (n * 1000) / rate);
      const one = onConnection(performance.now());
      running.add(one);
      own.push(one.finally(() => running.delete(one)));
    }
    await until(from + orders.seconds * 1000);
    const ended = performance.now();
    drains.push(0);
    const at = drains.length - 1;
    void Promise.all(own).then(() => {
      drains[at] = Math.max(0, performance.now() - ended) / 1000;
    });
  }
  await Promise.all(running);
}

async function onConnection(from: number): Promise<void> {
  const ask = idle.pop() ?? (await connection(orders.port));
  await lifecycle(ask, from);
  idle.push(ask);
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
}

/** create → assign → resolve → search, as the peer's benchmark has it. */
async function lifecycle(ask: Ask, from: number): Promise<void> {
  const n = begun++;
  const letters = OFFICES[n % OFFICES.length] as string;
  const community = (n * 5) % communityCount;
  const corner = cornerOf(community, n % gridCount);
  const spot = { lon: corner.lon + 0.001 + (n % 83) / 10_500, lat: corner.lat + 0.001 + (n % 79) / 10_500 };
  const token = people.residents[n % people.residents.length] as string;
  const call = timed(ask, requests);
  try {
    const reported = await call("POST", "/api/incidents", token, {
      clientId: randomUUID(),
      category: categories[letters],
      description: SAID[n % SAID.length],
      place: spot,
    });
    const id = /"id":"([0-9a-f-]{36})"/.exec(reported)?.[1];
    const actions = `/api/incidents/${id}/actions`;
    const dispatch = { expectedVersion: 1, action: "dispatch", organisation: `990122-${letters}` };
    await call("POST", actions, people.dispatcher, dispatch);
    const complete = { expectedVersion: 2, action: "complete", note: "已现场处置完毕。", result: "solved" };
    await call("POST", actions, people.officers[letters] as string, complete);
    const found = await call("GET", `/api/incidents?area=${areaOf(reported)}&limit=20`, people.dispatcher);
    if (!found.includes(`"id":"${id}"`)) throw new Error("it was not found");
    times.push(performance.now() - from);
  } catch (error) {
    errors.push((error as Error).message.slice(0, 300));
  }
}

function areaOf(reported: string): string {
  return /"community":"(\d{12})"/.exec(reported)?.[1] ?? "";
}
