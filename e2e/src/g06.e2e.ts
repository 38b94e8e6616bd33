import type { IncidentDetail } from "@zhida/gov-incidents/contract";
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
  county = await simulated(centre.page, { trucks: 3, monitors: ({ kind }) => kind === "dust" });
});
afterAll(async () => {
  await county.stop();
  await centre.close();
  await closeBrowser();
});

const idOf = (code: string | undefined): string => county.devices.find((device) => device.code === code)?.id ?? "";
const alarmOf = async (deviceId: string): Promise<Alarm | undefined> =>
  (await api(centre.page).get<{ items: Alarm[] }>(`/api/monitoring/alarms?device=${deviceId}&open=true`)).items[0];

test("G6: a truck dumps beside the road; within two seconds it is an incident on the screen, with its track", async () => {
  const { page } = centre;
  await page.goto("/screen");
  await page.getByText("实时", { exact: true }).waitFor();
  // A screen that hangs on the wall: its first picture is drawn.
  await page.locator("[data-incident]").first().waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 })));
  const [code] = await county.play("dumping");
  const dumpedAt = performance.now();
  await expect
    .poll(async () => (await alarmOf(idOf(code)))?.incidentId, { timeout: 2_000, interval: 50 })
    .toEqual(expect.any(String));
  const reportedS = (performance.now() - dumpedAt) / 1_000;
  const alarm = (await alarmOf(idOf(code))) as Alarm;
  await page.locator(`[data-incident="${alarm.incidentId}"]`).first().waitFor({ timeout: 4_000 });
  const seconds = (performance.now() - dumpedAt) / 1_000;
  console.log(
    `G6: an incident ${reportedS.toFixed(2)} s after the last frame, on the screen after ${seconds.toFixed(2)} s`,
  );
  expect(seconds).toBeLessThan(2);
  await picture(page, "g06-screen");

  const { incident } = await api(page).get<IncidentDetail>(`/api/incidents/${alarm.incidentId}`);
  expect(incident).toMatchObject({ alarm: alarm.id, source: "device", agency: "URBN" });
  expect([incident.place.lon, incident.place.lat]).toEqual([alarm.point?.lon, alarm.point?.lat]);
  const { evidence, description } = await api(page).get<AlarmDetail>(`/api/monitoring/alarms/${alarm.id}`);
  expect(evidence.track.at(-1)).toMatchObject({ load: "empty", speedKmh: 0 });
  expect(evidence.track.filter(({ load }) => load === "full").length).toBeGreaterThan(2);
  expect(description.zh).toContain("在核准消纳场以外由满载变为空载");
  expect(incident.description).toBe(description.zh);
});

test("G6: dust above the limit is put down to the truck that stood on the site", async () => {
  await centre.page.goto("about:blank");
  const [station, truck] = (await county.play("dust")).map(idOf);
  await expect
    .poll(async () => (await alarmOf(station ?? ""))?.incidentId, { timeout: 15_000, interval: 200 })
    .toEqual(expect.any(String));
  const alarm = (await alarmOf(station ?? "")) as Alarm;
  const { suspects, description } = await api(centre.page).get<AlarmDetail>(`/api/monitoring/alarms/${alarm.id}`);
  expect(suspects.map(({ deviceId }) => deviceId)).toContain(truck);
  expect(description.zh).toContain("停留的车辆：云F·D");
});
