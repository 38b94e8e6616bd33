import { encodePacket, newFactor, newPacket, qnOf } from "@zhida/hj212";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openLine } from "../testing/device-line.ts";
import { type MonitoringStack, monitoringStack } from "../testing/monitoring-stack.ts";

const MN = "99012200000001";
const MINUTE = 60_000;
let stack: MonitoringStack;
let port: number;
let id: string;

beforeAll(async () => {
  stack = await monitoringStack();
  port = stack.monitoring.ports().hj212 as number;
  [id] = (await stack.register({ code: MN, secret: "123456" }, { code: "99012200000002", secret: "123456" })) as [
    string,
  ];
});
afterAll(() => stack.stop());
beforeEach(async () => {
  stack.stored.length = 0;
});

type Frame = {
  at?: number;
  qn?: number | null;
  mn?: string;
  pw?: string;
  cn?: string;
  ack?: boolean;
  cod?: number;
  version?: 2005 | 2017;
};
function frame({
  at = Date.now(),
  qn = Date.now(),
  mn = MN,
  pw = "123456",
  cn = "2011",
  ack = true,
  cod = 35.5,
  version = 2017,
}: Frame = {}) {
  const cp = {
    dataTime: qnOf(at).slice(0, 14),
    factors: [newFactor("w01018", { Rtd: cod }, "N"), newFactor("w01001", { Rtd: 7.1 }, "N")],
  };
  return encodePacket(
    newPacket({ version, qn: qn === null ? undefined : qnOf(qn), st: "32", cn, pw, mn, needsAck: ack, cp }),
  );
}
const countOf = async (table: string, where = "true") =>
  (await stack.rows<{ n: number }>(`select count(*)::int as n from monitoring.${table} where ${where}`))[0]?.n;

test("a packet is stored, decoded, and then acknowledged with its QN", async () => {
  const line = await openLine(port);
  const now = Date.now();
  line.send(frame({ at: now, qn: now }));
  const answer = await line.until((bytes) => bytes.includes("CN=9014"));
  expect(answer.toString()).toContain(`QN=${qnOf(now)};ST=91;CN=9014;PW=123456;MN=${MN};Flag=4;`);
  const rows = await stack.rows<object>(
    `select factor, kind, value, flag, marks from monitoring.reading where device_id = '${id}' order by factor`,
  );
  expect(rows).toEqual([
    { factor: "w01001", kind: "rtd", value: 7.1, flag: "N", marks: 0 },
    { factor: "w01018", kind: "rtd", value: 35.5, flag: "N", marks: 0 },
  ]);
  expect(await countOf("frame", `device_id = '${id}'`)).toBe(1);
  line.end();
});

test("what asks for no answer gets none, and is stored all the same", async () => {
  const line = await openLine(port);
  line.send(frame({ at: Date.now() + 1_000, ack: false, cod: 44 }));
  line.send(frame({ at: Date.now() + 2_000, cod: 45 }));
  await line.until((bytes) => bytes.includes("CN=9014"));
  expect(
    line
      .received()
      .toString()
      .match(/CN=9014/g),
  ).toHaveLength(1);
  expect(await countOf("reading", "value in (44, 45)")).toBe(2);
  line.end();
});

test("half and joined frames, garbage between them and a wrong sum", async () => {
  const line = await openLine(port);
  const first = Buffer.from(frame({ at: Date.now() + 3_000, cod: 51 }));
  const bad = Buffer.from(frame({ at: Date.now() + 4_000, cod: 52 }));
  bad[bad.length - 3] = bad[bad.length - 3] === 0x30 ? 0x31 : 0x30;
  const last = Buffer.from(frame({ at: Date.now() + 5_000, cod: 53 }));
  line.send(first.subarray(0, 40));
  await new Promise((resolve) => setTimeout(resolve, 30));
  line.send(Buffer.concat([first.subarray(40), Buffer.from("noise"), bad, last]));
  await line.until((bytes) => (bytes.toString().match(/CN=9014/g)?.length ?? 0) === 2);
  expect(await countOf("reading", "value between 51 and 53")).toBe(2);
  line.end();
});

test("a packet sent again is acknowledged again and kept once", async () => {
  const line = await openLine(port);
  const same = frame({ at: Date.now() + 6_000, cod: 61 });
  line.send(same);
  await line.until((bytes) => bytes.includes("CN=9014"));
  line.send(same);
  await line.until((bytes) => (bytes.toString().match(/CN=9014/g)?.length ?? 0) === 2);
  expect(await countOf("reading", "value = 61")).toBe(1);
  expect(await countOf("frame", "bytes like '%w01018-Rtd=61,%'::bytea")).toBe(1);
  line.end();
});

test("a stranger and a wrong password get no answer, and are named to whoever registers devices", async () => {
  const line = await openLine(port);
  line.send(frame({ mn: "99012299999999", cod: 71 }));
  line.send(frame({ pw: "000000", cod: 71 }));
  line.send(frame({ at: Date.now() + 7_000, cod: 72 }));
  await line.until((bytes) => bytes.includes("CN=9014"));
  expect(
    line
      .received()
      .toString()
      .match(/CN=9014/g),
  ).toHaveLength(1);
  expect(await countOf("reading", "value = 71")).toBe(0);
  const dispatcher = await stack.staff("dispatcher", "990122-CMD");
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const status = (await stack.inject({ url: "/api/monitoring/gateways", as: dispatcher })).json();
  expect(status.unknown).toMatchObject([{ protocol: "hj212", code: "99012299999999", frames: 1 }]);
  expect(status.gateways.find((each: { protocol: string }) => each.protocol === "hj212")).toMatchObject({
    state: "listening",
    port,
    refused: 2,
    broken: 2,
    duplicates: 1,
  });
  line.end();
});

test("late data are kept under their own time, marked, and raise no alarm after an hour", async () => {
  const line = await openLine(port);
  const then = Date.now() - 100 * MINUTE;
  line.send(frame({ at: then, cod: 81 }));
  await line.until((bytes) => bytes.includes("CN=9014"));
  const [row] = await stack.rows<{ at: Date; marks: number }>(
    "select at, marks from monitoring.reading where value = 81",
  );
  expect(row?.marks).toBe(1);
  expect(Math.abs((row?.at.getTime() ?? 0) - then)).toBeLessThan(1_000);
  expect(stack.stored.flatMap(({ readings }) => readings).find(({ value }) => value === 81)?.mayAlarm).toBe(false);
  line.end();
});

test("a device whose clock is wrong is kept under the time of arrival, and its clock is shown after the third time", async () => {
  const line = await openLine(port);
  const wrong = 3 * 3_600_000;
  for (let n = 0; n < 3; n++) {
    const now = Date.now() + wrong;
    line.send(frame({ mn: "99012200000002", at: now, qn: now, cod: 91 + n }));
    await line.until((bytes) => (bytes.toString().match(/CN=9014/g)?.length ?? 0) === n + 1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const rows = await stack.rows<{ marks: number; off: number }>(
    "select marks, extract(epoch from at - received_at)::float8 as off from monitoring.reading where value between 91 and 93",
  );
  expect(rows.map(({ marks }) => marks)).toEqual([2, 2, 2]);
  expect(Math.max(...rows.map(({ off }) => Math.abs(off)))).toBeLessThan(2);
  await expect
    .poll(
      async () =>
        (
          await stack.rows<{ ms: number }>(
            "select clock_offset_ms as ms from monitoring.presence where clock_offset_ms is not null",
          )
        )[0]?.ms,
      {
        timeout: 8_000,
      },
    )
    .toBeGreaterThan(wrong - 5_000);
  line.end();
}, 20_000);

test("hour data carry their mean and beside it the other items; 2005 is answered with the QN inside CP", async () => {
  const line = await openLine(port);
  const at = Date.now() - 61 * MINUTE;
  const cp = { dataTime: qnOf(at).slice(0, 14), factors: [newFactor("011", { Min: 10, Avg: 12, Max: 15, Cou: 480 })] };
  const now = Date.now();
  line.send(
    encodePacket(
      newPacket({ version: 2005, qn: qnOf(now), st: "32", cn: "2061", pw: "123456", mn: MN, needsAck: true, cp }),
    ),
  );
  const answer = await line.until((bytes) => bytes.includes("CN=9014"));
  expect(answer.toString()).toContain(`CP=&&QN=${qnOf(now)}&&`);
  const rows = await stack.rows<object>(
    "select factor, value, marks from monitoring.reading where kind = 'hour' order by factor",
  );
  expect(rows).toEqual([
    { factor: "w01018", value: 12, marks: 0 },
    { factor: "w01018-Cou", value: 480, marks: 0 },
    { factor: "w01018-Max", value: 15, marks: 0 },
    { factor: "w01018-Min", value: 10, marks: 0 },
  ]);
  line.end();
});
