import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { IncidentDetail, IncidentRow } from "@zhida/gov-incidents/contract";
import type { Alarm, AlarmDetail } from "@zhida/gov-monitoring/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture } from "./harness/browser.ts";
import { type Visit, visit } from "./harness/people.ts";
import { type Simulated, simulated } from "./harness/simulated.ts";

let centre: Visit;
let county: Simulated;
beforeAll(async () => {
  centre = await visit("luo-hai", "console", { size: "desktop", graphics: "maps" });
  await centre.page.setViewportSize({ width: 1920, height: 1080 });
  county = await simulated(centre.page, { monitors: ({ kind }) => kind === "outlet" || kind === "river_station" });
});
afterAll(async () => {
  await county.stop();
  await centre.close();
  await closeBrowser();
});

const deviceOf = (code: string | undefined) => {
  const found = county.devices.find((device) => device.code === code);
  if (!found) throw new Error(`no device ${code}`);
  return found;
};
const alarmsOf = async (deviceId: string): Promise<Alarm[]> =>
  (await api(centre.page).get<{ items: Alarm[] }>(`/api/monitoring/alarms?device=${deviceId}&open=true`)).items;

test("G7: an exceedance at a section is an incident on the screen, and traced to the outlet that let it out", async () => {
  const { page } = centre;
  await page.goto("/screen");
  await page.getByText("实时", { exact: true }).waitFor();
  // A screen that hangs on the wall: its first picture is drawn.
  await page.locator("[data-incident]").first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 })));
  const [guilty, section] = (await county.play("exceedance")).map(deviceOf);
  const seenAt = performance.now();
  await expect
    .poll(async () => (await alarmsOf(section?.id ?? ""))[0]?.incidentId, { timeout: 2_000, interval: 50 })
    .toEqual(expect.any(String));
  const reportedS = (performance.now() - seenAt) / 1_000;
  const [alarm] = (await alarmsOf(section?.id ?? "")) as [Alarm];
  await page.locator(`[data-incident="${alarm.incidentId}"]`).first().waitFor({ timeout: 4_000 });
  const seconds = (performance.now() - seenAt) / 1_000;
  console.log(
    `G7: an incident ${reportedS.toFixed(2)} s after the last frame, on the screen after ${seconds.toFixed(2)} s`,
  );
  expect(seconds).toBeLessThan(2);
  await picture(page, "g07-screen");

  const { trace, suspects } = await api(page).get<AlarmDetail>(`/api/monitoring/alarms/${alarm.id}`);
  expect(suspects[0]?.deviceId).toBe(guilty?.id);
  expect(suspects[0]?.reasons.map(({ zh }) => zh).join("；")).toMatch(/水流约需.*升至.*倍.*超过排放限值/);
  expect(trace?.reaches.length).toBeGreaterThan(0);
  expect((suspects[0]?.score ?? 0) - (suspects[1]?.score ?? 0)).toBeGreaterThan(0.3);
  const { items } = await api(page).get<{ items: IncidentRow[] }>(
    "/api/incidents?category=ECO-004&source=device&limit=5",
  );
  const incident = items.find(({ id }) => id === alarm.incidentId);
  expect(incident?.description).toContain(`疑似来源：${guilty?.name.zh}`);
  expect(incident?.agency).toBe("ECO");
});

test("G7: a flood of one exceedance is one alarm and one incident, with the photo of the camera that looks at the outlet", async () => {
  const centreApi = api(centre.page);
  const camera = createServer((_, answer) => answer.end(Buffer.from(PICTURE, "base64"))).listen(0, "127.0.0.1");
  await once(camera, "listening");
  const watched = deviceOf(
    county.devices.find(({ kind, protocol }) => kind === "outlet" && protocol === "hj212")?.code,
  );
  const snapshotUrl = `http://127.0.0.1:${(camera.address() as AddressInfo).port}/still.png`;
  await centreApi.patch(`/api/monitoring/devices/${watched.id}`, { expectedVersion: watched.version, snapshotUrl });

  const [outlet] = (await county.play("flood")).map(deviceOf);
  expect(outlet?.id).toBe(watched.id);
  const exceeded = async () => (await alarmsOf(watched.id)).filter(({ kind }) => kind === "threshold");
  await expect
    .poll(async () => (await exceeded())[0]?.count ?? 0, { timeout: 15_000, interval: 300 })
    .toBeGreaterThan(100);
  const [alarm, ...others] = await exceeded();
  expect(others).toEqual([]);
  const files = async () => (await centreApi.get<IncidentDetail>(`/api/incidents/${alarm?.incidentId}`)).files;
  await expect
    .poll(async () => (await files()).map(({ type, stage }) => [type, stage]), { timeout: 20_000, interval: 300 })
    .toEqual([["image/png", "report"]]);
  camera.close();
});

/** One grey pixel. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
