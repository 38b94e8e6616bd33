import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Waits until it is there, loading the page anew now and then: what one office does reaches another a moment later. */
export async function shown(page: Page, what: Locator): Promise<void> {
  const comes = (): Promise<boolean> =>
    what
      .first()
      .waitFor({ state: "attached", timeout: 2_000 })
      .then(
        () => true,
        () => false,
      );
  const isThere = async (): Promise<boolean> => {
    if ((await what.count()) > 0) return true;
    await page.reload();
    return comes();
  };
  await expect.poll(isThere, { timeout: 25_000, interval: 200 }).toBe(true);
}
