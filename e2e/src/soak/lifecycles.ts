import { demoPassword, personas } from "@zhida/demo";
import type { IncidentRow } from "@zhida/gov-incidents/contract";

/** Calls the API as one person. */
export type Caller = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export async function signedIn(url: string, code: string): Promise<Caller> {
  const persona = personas.find((each) => each.code === code);
  if (!persona) throw new Error(`There is no persona ${code}.`);
  let cookie = "";
  const call: Caller = async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        "content-type": "application/json",
        "x-zhida-request": "1",
        "idempotency-key": crypto.randomUUID(),
        cookie,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const given = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
    if (given.length > 0) cookie = given.join("; ");
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const { idNumber } = persona;
  await call("POST", "/api/identity/sign-in/password", { idNumber, password: demoPassword, channel: persona.home });
  return call;
}

export type People = Record<"resident" | "dispatcher" | "officer" | "gridWorker", Caller>;

/** One incident after another from report to verdict, each in its place, beginning every so many milliseconds. */
export function lifecycles(people: People, everyMs: number) {
  let done = 0;
  let failures = 0;
  let stopped = false;
  const run = async () => {
    for (let n = 0; !stopped; n++) {
      const started = Date.now();
      await lifecycle(people, n).then(
        () => done++,
        (error: unknown) => {
          failures++;
          console.error(error);
        },
      );
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, everyMs - (Date.now() - started))));
    }
  };
  const running = run();
  return {
    done: () => done,
    /** How many failed. */
    stop: async () => {
      stopped = true;
      await running;
      return failures;
    },
  };
}

async function lifecycle({ resident, dispatcher, officer, gridWorker }: People, n: number): Promise<void> {
  const reported = await resident<IncidentRow>("POST", "/api/incidents", {
    clientId: crypto.randomUUID(),
    category: "URBN-001",
    description: `人行道上有杂物堆放，第${n + 1}处。`,
    // Side by side in the grid worker’s own community, a metre apart.
    place: { lon: 116.6973 + (n % 100) * 1e-5, lat: 30.7843 + (Math.floor(n / 100) % 100) * 1e-5 },
  });
  const step = (by: Caller, version: number, action: object) =>
    by<IncidentRow>("POST", `/api/incidents/${reported.id}/actions`, { expectedVersion: version, ...action });
  const dispatched =
    reported.state.name === "reported"
      ? await step(dispatcher, reported.version, { action: "dispatch", organisation: "990122-URBN" })
      : reported;
  const completed = await step(officer, dispatched.version, {
    action: "complete",
    note: "已清理完毕，恢复通行。",
    result: "solved",
    files: [],
  });
  await step(gridWorker, completed.version, { action: "confirm", note: "现场已核实。", files: [] });
}
