import type { Page } from "playwright-core";
import { api } from "./api.ts";

const CHINA_MS = 8 * 3_600_000;

/** The day of the demo's clock in China, YYYY-MM-DD. */
export async function demoDay(page: Page): Promise<string> {
  const { now } = await api(page).get<{ now: string }>("/api/demo");
  return new Date(new Date(now).getTime() + CHINA_MS).toISOString().slice(0, 10);
}

/** Presses 下一个工作日 in the demo's panel and waits until what falls due is done. */
export async function nextWorkday(page: Page): Promise<void> {
  const before = await demoDay(page);
  await page.getByRole("button", { name: /演示 · / }).click();
  const moved = page.waitForResponse((answer) => answer.url().endsWith("/api/demo/clock"));
  await page.getByRole("button", { name: "下一个工作日" }).click();
  await (await moved).finished();
  if ((await demoDay(page)) <= before) throw new Error("the demo's clock did not move");
}
