import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, picture } from "./harness/browser.ts";
import { goOutdoors } from "./harness/outdoors.ts";
import { visit } from "./harness/people.ts";

afterAll(closeBrowser);

/** In 城东社区. */
const HERE = { longitude: 116.6973, latitude: 30.7843 };
const WHO = "周桂英";
const STEPS = 10;

type Patrols = { items: { endedAt: string | null; distanceM: number; points: number }[] };
type Visits = { items: { careName: string; met: boolean; answers: Record<string, unknown> }[] };

test("G5: a patrol and a visit without network reach the command centre whole", { timeout: 150_000 }, async () => {
  const worker = await visit("ding-qiang", "portal", { graphics: "maps" });
  const { page } = worker;
  await goOutdoors(page, HERE);
  const { personId } = await api(page).get<{ personId: string }>("/api/identity/me");
  const { place } = await api(page).get<{ place: { grid: string } }>(
    `/api/places/locate?lon=${HERE.longitude}&lat=${HERE.latitude}`,
  );
  const manager = await visit("luo-hai", "console");
  await api(manager.page).put("/api/grid/duties", { workerId: personId, gridCodes: [place.grid], from: "2026-03-02" });
  await manager.close();

  // Somebody to look in on is added on the phone.
  await page.goto("/grid/care/new");
  await page.getByRole("button", { name: "重新定位" }).waitFor();
  await page.getByLabel("姓名或名称").fill(WHO);
  await page.getByLabel("地址", { exact: true }).fill("东风路 18 号 2 单元 301");
  await page.getByRole("button", { name: "保存" }).click();
  await expect
    .poll(
      async () => (await api(page).get<{ items: { name: string }[] }>("/api/grid/care")).items.map(({ name }) => name),
      { timeout: 20_000 },
    )
    .toContain(WHO);

  // Whoever has waited longest is the first of the day.
  const { visits } = await api(page).get<{ visits: { id: string; name: string }[] }>("/api/grid/today");
  const first = visits[0];
  if (!first) throw new Error("nobody is due");
  await page.goto("/grid");
  await page.getByText(first.name).first().waitFor();
  await expect
    .poll(() => page.evaluate(() => caches.match("/api/grid/visits/forms").then(Boolean)), { timeout: 20_000 })
    .toBe(true);
  await page.context().setOffline(true);
  await page.getByRole("link", { name: /巡查/ }).first().click();
  await page.getByRole("button", { name: "开始巡查" }).click();
  for (let step = 1; step <= STEPS; step++) {
    const there = { longitude: HERE.longitude + step * 1e-4, latitude: HERE.latitude, accuracy: 8 };
    await page.context().setGeolocation(there);
    await page.locator("fieldset strong").nth(2).filter({ hasNotText: /^0$/ }).waitFor();
    await page.waitForTimeout(400);
  }
  await picture(page, "g05-patrol-phone");
  await page.getByRole("button", { name: "结束" }).click();
  await page.getByText("巡查结束，轨迹已保存。").first().waitFor();

  await page.goto("/grid");
  await page.locator(`a[href="/grid/care/${first.id}"]`).click();
  await page.getByText("见到了").waitFor();
  for (const question of await page.locator("fieldset.choices").all()) {
    if ((await question.locator("input:checked").count()) === 0)
      await question.locator("input").first().dispatchEvent("click");
  }
  await picture(page, "g05-visit-phone");
  await page.getByRole("button", { name: "保存走访记录" }).click();
  await page.getByText("走访已记录。").first().waitFor();

  await page.context().setOffline(false);
  await expect
    .poll(async () => (await api(page).get<Visits>("/api/grid/visits")).items[0], { timeout: 20_000 })
    .toMatchObject({ careName: first.name, met: true });
  const [patrol] = (await api(page).get<Patrols>("/api/grid/patrols")).items;
  expect(patrol?.endedAt).toBeTruthy();
  expect(patrol?.points).toBeGreaterThanOrEqual(STEPS / 2);
  expect(patrol?.distanceM).toBeGreaterThan(50);
  await page.goto("/grid/leaders");
  await page.getByText(/我的名次/).waitFor();
  await picture(page, "g05-leaders-phone");
  expect(worker.errors).toEqual([]);
  await worker.close();
});
