import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Waits until it is there, loading the page anew now and then: what one office does reaches another a moment later. */
export async function shown(page: Page, what: Locator): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    if ((await what.count()) > 0) return true;
    await page.reload();
    await page.waitForLoadState("networkidle", { timeout: 2000 }).catch(() => undefined);
    return (await what.count()) > 0;
  };
  await expect.poll(isThere, { timeout: 25_000, interval: 700 }).toBe(true);
}
