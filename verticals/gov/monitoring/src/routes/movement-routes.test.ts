import type { RoleCode } from "@zhida/identity";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CMD, ECO, type MonitoringStack, monitoringStack, URBN } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let truck: string;
let other: string;
beforeAll(async () => {
  stack = await monitoringStack();
  [truck, other] = (await stack.register(
    { protocol: "jt808", code: "13900000001", kind: "truck", organisation: URBN, plate: "云A·D0001" },
    { protocol: "jt808", code: "13900000002", kind: "truck" },
  )) as [string, string];
  const now = stack.clock.now();
  const at = (secondsAgo: number) => new Date(now.getTime() - secondsAgo * 1000);
  await sql`select monitoring.ensure_partition('position', ${now}::date)`.execute(stack.db);
  for (const [id, ago] of [
    [truck, 5],
    [other, 7200],
  ] as const) {
    await sql`insert into monitoring.last_position values ('990122', ${id}, ${at(ago)}, 116.6, 30.8, 40, 90, 'full')`.execute(
      stack.db,
    );
  }
  await sql`insert into monitoring.presence (division, device_id, last_seen_at, online, changed_at)
    values ('990122', ${truck}, ${now}, true, ${now}), ('990122', ${other}, ${at(7200)}, false, ${at(3600)})`.execute(
    stack.db,
  );
  for (const ago of [30, 20, 10]) {
    await sql`insert into monitoring.position values
      ('990122', ${truck}, ${at(ago)}, ${116.6 - ago / 1000}, 30.8, 40, 90, 0, 'full', null, 0, ${now})`.execute(
      stack.db,
    );
  }
});
afterAll(() => stack.stop());

const get = async (role: RoleCode, organisation: string, path: string) => {
  const url = `/api/monitoring/${path}`;
  const answer = await stack.inject({ url, as: await stack.staff(role, organisation) });
  return { status: answer.statusCode, body: answer.json() };
};
const span = () => {
  const now = stack.clock.now().getTime();
  return `from=${new Date(now - 60_000).toISOString()}&to=${new Date(now).toISOString()}`;
};

test("the last positions are those of the last hour, of the devices that one may see", async () => {
  const { body } = await get("dispatcher", CMD, "positions/latest?division=990122");
  expect(body.items).toMatchObject([{ deviceId: truck, lon: 116.6, load: "full" }]);
  expect((await get("department_head", ECO, "positions/latest?division=990122")).body.items).toEqual([]);
  expect((await get("department_head", URBN, "positions/latest?division=990122")).body.items).toHaveLength(1);
});

test("a track is a device's way in order, for those who may see the device", async () => {
  const { body } = await get("dispatcher", CMD, `tracks?device=${truck}&${span()}`);
  expect(body.items.map(({ lon }: { lon: number }) => Number(lon.toFixed(6)))).toEqual([116.57, 116.58, 116.59]);
  expect((await get("department_head", ECO, `tracks?device=${truck}&${span()}`)).status).toBe(404);
  const backwards = span().replace("from=", "x=").replace("to=", "from=").replace("x=", "to=");
  expect((await get("dispatcher", CMD, `tracks?device=${truck}&${backwards}`)).body.code).toMatch(/range_wrong$/);
});

test("the summary counts devices in use and those that report", async () => {
  const { body } = await get("dispatcher", CMD, "summary?division=990122");
  expect(body).toMatchObject({ devices: 2, online: 1, offline: 1, onlineShare: 0.5 });
  expect(body.byKind).toEqual([{ kind: "truck", devices: 2, online: 1 }]);
  expect((await get("department_head", URBN, "summary?division=990122")).body.devices).toBe(1);
});
