import { parseArgs } from "node:util";
import { loggerPassword, personas } from "@zhida/demo";
import {
  type Device,
  fleetOf,
  type Gateway,
  type Rivers,
  SCENES,
  type Scene,
  type Site,
  startSimulation,
  type TruckApproval,
} from "@zhida/gov-monitoring";
import { say } from "./start/say.ts";

// npm run simulate -- [--server URL] [--host H] [--trucks N] [--outlets N] [--rate R] [--scene NAME] [--minutes M]
// Drives the registered trucks and monitors of a running demo by JT/T 808 and HJ 212 over real sockets.
const { values } = parseArgs({
  options: {
    server: { type: "string", default: "http://127.0.0.1:8080" },
    host: { type: "string", default: "127.0.0.1" },
    trucks: { type: "string" },
    outlets: { type: "string" },
    rate: { type: "string", default: "1" },
    scene: { type: "string" },
    minutes: { type: "string", default: "10" },
  },
});
const DIVISION = "990122";
const MOST_TRUCKS = 2_000;

if (values.scene !== undefined && !SCENES.some((scene) => scene === values.scene)) {
  fail(`There is no scene ${values.scene}; there are ${SCENES.join(", ")}.`);
}
const cookie = await signIn("luo-hai");
const offset = new Date((await get<{ now: string }>("/api/demo")).now).getTime() - Date.now();
const wanted = numberOf(values.trucks);
if (wanted !== undefined) await registerTrucks(Math.min(wanted, MOST_TRUCKS));

const { gateways } = await get<{ gateways: Gateway[] }>("/api/monitoring/gateways");
const portOf = (protocol: string) => gateways.find((gateway) => gateway.protocol === protocol)?.port;
const [hj212, jt808] = [portOf("hj212"), portOf("jt808")];
if (!hj212 || !jt808) fail("The server's gateways do not listen.");
const rivers = await get<Rivers>(`/api/monitoring/rivers?division=${DIVISION}`);
const whole = fleetOf(
  await devices(),
  {
    sites: (await get<{ items: Site[] }>(`/api/monitoring/sites?division=${DIVISION}`)).items,
    approvals: (await get<{ items: TruckApproval[] }>(`/api/monitoring/truck-approvals?division=${DIVISION}`)).items,
    network: rivers,
    places: rivers.points,
  },
  loggerPassword,
);
const fleet = {
  ...whole,
  trucks: whole.trucks.slice(0, wanted),
  monitors: whole.monitors.slice(0, numberOf(values.outlets)),
};
const simulation = startSimulation({
  fleet,
  host: values.host,
  ports: { hj212, jt808 },
  now: () => Date.now() + offset,
  rate: Number(values.rate),
});
await simulation.ready;
say(`  ${fleet.trucks.length} trucks and ${fleet.monitors.length} monitors report.`);
const report = setInterval(() => {
  const { sent, acknowledged } = simulation.counts();
  say(`  ${sent} sent, ${acknowledged} acknowledged`);
}, 10_000);
// The demo's own monitors have reported a moment ago: what must last two minutes lasts two minutes.
if (values.scene) say(`  ${values.scene}: ${(await simulation.play(values.scene as Scene, "soon")).join(", ")}`);
const over = Promise.withResolvers<void>();
process.once("SIGINT", over.resolve);
setTimeout(over.resolve, Number(values.minutes) * 60_000).unref();
await over.promise;
clearInterval(report);
await simulation.stop();

async function devices(): Promise<Device[]> {
  const all: Device[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const from: string = cursor && `&cursor=${cursor}`;
    const page: { items: Device[]; next: string | null } = await get(
      `/api/monitoring/devices?division=${DIVISION}&limit=100${from}`,
    );
    all.push(...page.items);
    cursor = page.next;
  }
  // Oldest first: the county's own take part before those that were added for a trial.
  return all.reverse();
}

/** More trucks than the county has, on its approved ways. */
async function registerTrucks(count: number): Promise<void> {
  const { items } = await get<{ items: TruckApproval[] }>(`/api/monitoring/truck-approvals?division=${DIVISION}`);
  const known = new Set(items.flatMap(({ plates }) => plates));
  const missing = count - known.size;
  if (missing <= 0 || items.length === 0) return;
  for (let i = 0; i < missing; i++) {
    const plate = `云F·S${String(1001 + i)}`;
    const approval = items[i % items.length];
    if (known.has(plate) || !approval) continue;
    approval.plates.push(plate);
    await send("POST", "/api/monitoring/devices", {
      division: DIVISION,
      code: String(13_990_130_001 + i),
      protocol: "jt808",
      kind: "truck",
      name: { zh: `渣土车 ${plate}`, en: `Truck ${plate}` },
      plate,
      organisation: "990122-URBN",
    });
  }
  const approvals = items.map(({ division: _, ...approval }) => approval);
  await send("PUT", "/api/monitoring/truck-approvals", { division: DIVISION, approvals });
}

async function signIn(code: string): Promise<string> {
  const { idNumber, password } =
    personas.find((persona) => persona.code === code) ?? fail(`There is no persona ${code}.`);
  const answer = await fetch(`${values.server}/api/identity/sign-in/password`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-zhida-request": "1", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ idNumber, password, channel: "console" }),
  }).catch(() => fail(`Nobody answers at ${values.server}. Is the server running?`));
  if (!answer.ok) fail(`Signing in failed: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

async function get<T>(path: string): Promise<T> {
  return (await (await call("GET", path)).json()) as T;
}

const send = (method: "POST" | "PUT", path: string, body: object): Promise<Response> => call(method, path, body);

async function call(method: string, path: string, body?: object): Promise<Response> {
  const answer = await fetch(`${values.server}${path}`, {
    method,
    headers: {
      cookie,
      "x-zhida-request": "1",
      "idempotency-key": crypto.randomUUID(),
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) fail(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 ? number : fail(`${text} is no whole number.`);
}

function fail(sentence: string): never {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
