import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { encodePacket, newFactor, newPacket, qnOf } from "@zhida/hj212";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MonitoringNews } from "../contract.ts";
import { openLine } from "../testing/device-line.ts";
import { CMD, ECO, type MonitoringStack, monitoringStack, URBN } from "../testing/monitoring-stack.ts";

let stack: MonitoringStack;
let port: number;
beforeAll(async () => {
  stack = await monitoringStack();
  await stack.register({ code: "99012200000001" }, { code: "99012200000002", organisation: URBN });
  await stack.server.listen({ host: "127.0.0.1", port: 0 });
  port = (stack.server.server.address() as AddressInfo).port;
});
afterAll(() => stack.stop());

async function watch(role: "dispatcher" | "department_officer", organisation: string, division = "990122") {
  const actor = await stack.staff(role, organisation);
  const { token } = await stack.identity.openSession(stack.work(), { personId: actor.personId });
  const request = get({
    port,
    host: "127.0.0.1",
    path: `/api/monitoring/stream?division=${division}`,
    headers: { cookie: `zhida_session=${token}` },
  });
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const news: MonitoringNews[] = [];
  answer.on("data", (bytes: Buffer) => {
    for (const line of bytes.toString().split("\n"))
      if (line.startsWith("data: ")) news.push(JSON.parse(line.slice(6)));
  });
  answer.on("error", () => {});
  return { status: answer.statusCode, news, leave: () => request.destroy() };
}

test("whoever watches sees the newest value of each device, drawn together, and only what his office covers", async () => {
  const command = await watch("dispatcher", CMD);
  const ecology = await watch("department_officer", ECO);
  expect((await watch("department_officer", ECO, "990123")).status).toBe(403);
  const now = Date.now();
  for (const mn of ["99012200000001", "99012200000002"]) {
    const line = await openLine(stack.monitoring.ports().hj212 as number);
    for (let n = 0; n < 50; n++) {
      const cp = { dataTime: qnOf(now - 60_000 + n * 1_000).slice(0, 14), factors: [newFactor("w01018", { Rtd: n })] };
      line.send(encodePacket(newPacket({ qn: qnOf(now + n), st: "32", cn: "2011", mn, needsAck: true, cp })));
    }
    await line.until((bytes) => (bytes.toString().match(/CN=9014/g)?.length ?? 0) === 50);
    line.end();
  }
  const valuesOf = ({ news }: { news: MonitoringNews[] }) =>
    news.flatMap((each) => (each.news === "values" ? each.items : []));
  const newestOf = (from: { news: MonitoringNews[] }) => [
    ...new Map(valuesOf(from).map(({ deviceId, value }) => [deviceId, value])).values(),
  ];
  await expect.poll(() => newestOf(command), { timeout: 5_000 }).toEqual([49, 49]);
  await expect.poll(() => newestOf(ecology), { timeout: 5_000 }).toEqual([49]);
  expect(valuesOf(command).length).toBeLessThan(20);
  await expect
    .poll(() => command.news.filter(({ news }) => news === "devices").length, { timeout: 5_000 })
    .toBeGreaterThan(0);
  command.leave();
  ecology.leave();
});
