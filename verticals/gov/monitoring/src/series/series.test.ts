import { encodePacket, newFactor, newPacket, qnOf } from "@zhida/hj212";
import type { Actor } from "@zhida/identity/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePartitions } from "../store/partitions.ts";
import { listFrames, listReadings, listSteps } from "../store/series.ts";
import { openLine } from "../testing/device-line.ts";
import { ECO, type MonitoringStack, monitoringStack } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let officer: Actor;
let ids: string[];
const START = Date.parse("2026-03-02T00:00:00+08:00");

beforeAll(async () => {
  stack = await monitoringStack();
  officer = await stack.staff("department_officer", ECO);
  ids = await stack.register({ code: "99012200000001", secret: "123456" }, { code: "99012200000002" });
  await makePartitions(stack.db, ["2026-03-02", "2026-03-03"]);
  // Two days, every minute, two devices and three factors.
  await stack.rows(`insert into monitoring.reading
    select '990122', device, factor, 'rtd', at, extract(epoch from at)::bigint / 60 % 60, case when extract(minute from at) = 7 then 'D' else 'N' end,
      case when extract(minute from at) = 30 then 1 else 0 end, at
    from unnest(array['${ids.join("','")}']::uuid[]) device, unnest(array['w01018', 'w21003', 'w01001']) factor,
      generate_series(timestamptz '2026-03-02 00:00+08', timestamptz '2026-03-03 23:59+08', '1 minute') at`);
  await stack.rows("analyze monitoring.reading");
});
afterAll(() => stack.stop());

const series = (query: string) =>
  stack.inject({ url: `/api/monitoring/devices/${ids[0]}/series?factor=w01018&${query}`, as: officer });
const range = (fromH: number, toH: number) =>
  `from=${new Date(START + fromH * 3_600_000).toISOString()}&to=${new Date(START + toH * 3_600_000).toISOString()}`;

test("each reading while there are few, with its marks", async () => {
  const { step, points, name, unit } = (await series(range(0, 1))).json();
  expect([step, points.length, name.zh, unit]).toEqual([0, 60, "化学需氧量", "mg/L"]);
  expect(points[7]).toMatchObject({ value: 7, flag: "D", marks: [] });
  expect(points[30]).toMatchObject({ value: 30, flag: "N", marks: ["late"] });
});

test("steps have mean, extremes, count and the worst mark, and begin at the full hour", async () => {
  const { step, points } = (await series(`${range(0, 24)}&step=3600`)).json();
  expect([step, points.length]).toEqual([3_600, 24]);
  expect(points[5]).toEqual({
    at: new Date(START + 5 * 3_600_000).toISOString(),
    value: 29.5,
    min: 0,
    max: 59,
    count: 60,
    marks: ["late"],
    flag: "D",
  });
  expect((await series(range(0, 48))).json()).toMatchObject({ step: 300 });
});

test("a range that makes no sense, or too much of it, is refused", async () => {
  expect((await series(range(2, 1))).json().code).toBe("monitoring.range_wrong");
  expect((await series(`${range(0, 24 * 30)}&step=60`)).json().code).toBe("monitoring.too_many_points");
  expect((await series(`${range(0, 24 * 500)}&step=86400`)).json().code).toBe("monitoring.range_wrong");
});

test("series and frames are read by an index, in the days asked for alone", async () => {
  const statements = await stack.countStatements(async () => {
    const key = { division: "990122", id: ids[0] as string };
    const request = { factor: "w01018", kind: "rtd" as const, from: new Date(START), to: new Date(START + 3_600_000) };
    await listReadings(stack.db, key, request, 100);
    await listSteps(stack.db, key, request, 600);
    await listFrames(stack.db, key, { ...request, before: undefined, limit: 20 });
  });
  expect(statements).toHaveLength(3);
  for (const statement of statements) {
    const values = statement.includes("frame")
      ? [`'990122'`, `'${ids[0]}'`]
      : [`'990122'`, `'${ids[0]}'`, "'w01018'", "'rtd'"];
    const times = ["'2026-03-02 00:00+08'", "'2026-03-02 01:00+08'"];
    const all = statement.includes("date_bin")
      ? ["600", "'DBTFMCS'", "'DBTFMCS'", ...values, ...times]
      : [...values, ...times, "100"];
    const text = statement.replace(/\$(\d+)/g, (_, n: string) => all[Number(n) - 1] ?? "null");
    const plan = JSON.stringify(await stack.rows(`explain (format json) ${text}`));
    expect(plan).not.toContain("Seq Scan");
    expect(plan).not.toContain("20260303");
  }
});

test("a frame is shown as it came and as it was read, its password blanked out", async () => {
  const line = await openLine(stack.monitoring.ports().hj212 as number);
  const now = Date.now();
  const cp = { dataTime: qnOf(now).slice(0, 14), factors: [newFactor("w01018", { Rtd: 33.1 }, "N")] };
  for (let n = 0; n < 3; n++) {
    line.send(
      encodePacket(
        newPacket({ qn: qnOf(now + n), st: "32", cn: "2011", pw: "123456", mn: "99012200000001", needsAck: true, cp }),
      ),
    );
  }
  await line.until((bytes) => (bytes.toString().match(/CN=9014/g)?.length ?? 0) === 3);
  line.end();
  const frames = async (query: string) =>
    (await stack.inject({ url: `/api/monitoring/devices/${ids[0]}/frames?${query}`, as: officer })).json();
  const first = await frames("limit=2");
  const rest = await frames(`limit=2&cursor=${first.next}`);
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
  expect(first.items[0].text).toContain("PW=******;");
  expect(JSON.stringify([first, rest])).not.toContain("123456;");
  expect(first.items[0].decoded).toMatchObject({ title: { zh: "污染物实时数据" } });
  expect(first.items[0].decoded.fields).toContainEqual({ name: "w01018 化学需氧量", value: "Rtd 33.1, Flag N mg/L" });
});
