import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { api } from "./harness/api.ts";
import { drawn } from "./harness/at-rest.ts";
import { closeBrowser, picture, seriousAxeFindings } from "./harness/browser.ts";
import { type Line, layLine } from "./harness/line.ts";
import { type Visit, visit } from "./harness/people.ts";

afterAll(closeBrowser);

type Reported = { id: string; number: string };

/** A street in the county town, so that it has a grid and a department. */
const PLACE = { lon: 116.6665, lat: 30.7995, address: "云溪镇东风路18号" };

const report = (by: Visit, description: string): Promise<Reported> =>
  api(by.page).post<Reported>("/api/incidents", {
    clientId: crypto.randomUUID(),
    category: "URBN-001",
    description,
    place: PLACE,
  });

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存为新版本" }).click();
  await page.locator(".ant-popconfirm").getByRole("button", { name: "确定" }).click();
}

type Noting = typeof globalThis & { arrivals?: Map<string, number> };

/** In the page: when each incident first stood in a list. A locator looks once a frame only, and software draws few. */
function noteArrivals(): void {
  const arrivals = new Map<string, number>();
  (globalThis as Noting).arrivals = arrivals;
  const look = () => {
    for (const element of document.querySelectorAll<HTMLElement>("[data-incident]")) {
      const id = element.dataset.incident ?? "";
      if (!arrivals.has(id)) arrivals.set(id, Date.now());
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

describe("the big screen", () => {
  let dispatcher: Visit;
  let resident: Visit;
  let line: Line;
  beforeAll(async () => {
    [dispatcher, resident] = await Promise.all([
      visit("luo-hai", "console", { size: "desktop", graphics: "maps" }),
      visit("lin-xiaomei", "portal"),
    ]);
    await dispatcher.page.setViewportSize({ width: 1920, height: 1080 });
    line = await layLine(inject("baseUrl"));
    await dispatcher.page.goto(`${line.url}/screen`);
    await dispatcher.page.getByText("实时", { exact: true }).waitFor();
    // Software takes its time to lay the map for the first time; a wall stands open for hours.
    await dispatcher.page.locator(".county-map-canvas[data-ready]").waitFor({ timeout: 60_000 });
    await dispatcher.page.evaluate(noteArrivals);
  });
  afterAll(() => Promise.all([dispatcher.close(), resident.close(), line.close()]));

  test("shows what a resident reports within two seconds, and its card", { timeout: 60_000 }, async () => {
    const { page } = dispatcher;
    const incident = await report(resident, "商户占用人行道摆放桌椅，行人只能走机动车道。");
    const reportedAt = Date.now();
    const row = page.locator(`[data-incident="${incident.id}"]`).first();
    await row.waitFor();
    const shownAt = await page.evaluate((id) => (globalThis as Noting).arrivals?.get(id) ?? Number.NaN, incident.id);
    console.log(`the screen showed the report ${shownAt - reportedAt} ms after it was answered`);
    expect(shownAt - reportedAt).toBeLessThan(2000);
    await row.getByRole("button").dispatchEvent("click");
    await page.getByText(incident.number).waitFor();
    await picture(page, "screen-night");
    await page.keyboard.press("Escape");
    expect(await page.getByText(incident.number).count()).toBe(0);
  });

  test("follows a figure to the incidents behind it", { timeout: 60_000 }, async () => {
    const { page } = dispatcher;
    await page.getByRole("button", { name: /在办事件/ }).click();
    await page.getByRole("heading", { name: "在办事件" }).waitFor();
    await page.locator(".drill .news-row").first().waitFor();
    await page.locator(".drill").getByRole("button", { name: "关闭" }).click();
    await page.getByRole("heading", { name: "最新动态" }).waitFor();
  });

  test("shows what an administrator changes, and tells a second one that he was overtaken", {
    timeout: 90_000,
  }, async () => {
    const screen = dispatcher.page;
    await screen.locator('[data-figure="verifying"]').waitFor();
    const admin = await visit("admin", "console", { graphics: "lists" });
    const second = await admin.page.context().newPage();
    const open = (page: Page) =>
      page
        .goto("/console/screen-figures")
        .then(() => page.getByRole("switch", { name: "在大屏上显示“待核查”" }).waitFor());
    await Promise.all([open(admin.page), open(second)]);

    await second.getByRole("switch", { name: "在大屏上显示“督办中”" }).click();
    await admin.page.bringToFront();
    await admin.page.getByRole("switch", { name: "在大屏上显示“待核查”" }).click();
    await admin.page.getByRole("button", { name: "在办事件", exact: true }).click();
    await admin.page.getByRole("button", { name: "增加一档" }).click();
    await admin.page.getByRole("button", { name: "确定", exact: true }).click();
    await save(admin.page);
    await admin.page.getByText("第 1 版", { exact: true }).waitFor();
    await admin.page.getByText("待核查：是否显示").waitFor();
    await picture(admin.page, "screen-figures");

    // Whoever comes back to his draft finds it, whatever others have saved meanwhile.
    await second.bringToFront();
    await second.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await save(second);
    await second.getByText("大屏指标刚刚被其他管理员修改过").waitFor();
    await second.getByRole("button", { name: "放弃我的修改，查看最新内容" }).click();
    await second.getByText("第 1 版", { exact: true }).waitFor();

    await report(resident, "大屏指标调整后上报的事件。");
    await screen.locator('[data-figure="open"] [data-tone="warn"]').waitFor();
    expect(await screen.locator('[data-figure="verifying"]').count()).toBe(0);
    expect(await screen.locator('[data-figure="supervised"]').count()).toBe(1);
    await admin.close();
  });

  test("plays the day again and comes back to now", { timeout: 60_000 }, async () => {
    const { page } = dispatcher;
    await page.getByRole("button", { name: "当日回放" }).click();
    await page.getByText("正在回放").waitFor();
    const slider = page.getByRole("slider", { name: "回放时间" });
    await slider.focus();
    await page.keyboard.press("End");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/^\d\d:\d\d$/);
    await page.getByRole("button", { name: "退出回放" }).click();
    await page.getByText("实时", { exact: true }).waitFor();
  });

  test("says when its line is cut, and goes on by itself", { timeout: 60_000 }, async () => {
    const { page } = dispatcher;
    line.cut();
    await page.getByText("连接中断，正在重连").waitFor();
    line.mend();
    await page.getByText("实时", { exact: true }).waitFor();
    const incident = await report(resident, "连接恢复以后上报的事件。");
    await page.locator(`[data-incident="${incident.id}"]`).first().waitFor();
  });

  test.each([
    [3840, 2160],
    [1920, 1080],
    [1366, 768],
  ])("is whole and accessible at %i × %i, by day and by night", { timeout: 120_000 }, async (width, height) => {
    const { page, errors } = dispatcher;
    await page.setViewportSize({ width, height });
    for (const name of ["浅色", "深色"]) {
      // Pressed without waiting for frames, of which software draws few at this size.
      await page.getByRole("button", { name, exact: true }).dispatchEvent("click");
      await page.locator(`[data-theme="${name === "浅色" ? "light" : "dark"}"]`).waitFor({ state: "attached" });
      const overflow = () =>
        page.evaluate(() =>
          Math.max(
            document.documentElement.scrollWidth - innerWidth,
            document.documentElement.scrollHeight - innerHeight,
          ),
        );
      await expect.poll(overflow, { timeout: 15_000 }).toBeLessThanOrEqual(1);
      // Software draws a wall slowly: colours change over some frames.
      await expect.poll(() => seriousAxeFindings(page), { timeout: 30_000, interval: 1000 }).toEqual([]);
      await drawn(page);
      await picture(page, `screen-${name === "浅色" ? "day" : "night"}-${width}`);
    }
    expect(errors).toEqual([]);
  });

  test("is not for everybody", { timeout: 60_000 }, async () => {
    const officer = await visit("sun-lei", "console");
    await officer.page.goto("/screen");
    await officer.page.getByRole("heading", { name: "您的岗位没有大屏权限" }).waitFor();
    await officer.close();
  });
});
