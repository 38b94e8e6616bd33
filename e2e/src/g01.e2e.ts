import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { api } from "./harness/api.ts";
import { closeBrowser, openPage, picture, seriousAxeFindings } from "./harness/browser.ts";

afterAll(closeBrowser);

/** Counts what a person types and which files he chooses, from the first page on. */
async function countEffort(page: Page) {
  await page.addInitScript(() => {
    const effort = { typed: 0, files: 0 };
    Object.assign(globalThis, { effort });
    addEventListener(
      "input",
      (event) => {
        const isFile = (event.target as HTMLInputElement).type === "file";
        if (isFile) effort.files++;
        else effort.typed++;
      },
      true,
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { effort: { typed: number; files: number } }).effort);
}

test("G1: a home buyer withdraws her provident fund in under a minute, typing and uploading nothing", async () => {
  const { page, errors, close } = await openPage({ size: "phone" });
  const effort = await countEffort(page);
  await page.goto("/sign-in");

  const started = Date.now();
  await page.getByRole("button", { name: /^林晓梅/ }).click();
  await page.getByRole("link", { name: "一键办理" }).first().click();
  await page.getByRole("heading", { name: "请核对这些信息" }).waitFor();
  expect(await page.getByText("云溪县公安局").count()).toBeGreaterThan(0);
  await picture(page, "g01-confirm-phone");
  expect(await seriousAxeFindings(page)).toEqual([]);
  const checking = Date.now();
  await page.getByRole("button", { name: "确认，一键办理" }).click();
  await page.getByRole("heading", { name: "办好了" }).waitFor();
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `G1: ${seconds.toFixed(1)} s from sign-in to receipt, ${((Date.now() - checking) / 1000).toFixed(1)} s after the click`,
  );
  expect(seconds).toBeLessThan(60);
  expect(await effort()).toEqual({ typed: 0, files: 0 });
  await picture(page, "g01-receipt-phone");
  expect(await seriousAxeFindings(page)).toEqual([]);

  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  const receipt = await api(page).get<Receipt>(`/api/gov/services/applications/${id}/receipt`);
  expect(receipt).toMatchObject({ state: "approved", typedFields: 0, uploads: 0 });
  expect(receipt.payment).toMatchObject({ state: "ordered" });

  await page.getByRole("button", { name: /演示 · / }).click();
  await page.getByRole("button", { name: "下一个工作日" }).click();
  await expect
    .poll(async () => (await api(page).get<Receipt>(`/api/gov/services/applications/${id}/receipt`)).payment?.state, {
      timeout: 15_000,
    })
    .toBe("paid");
  await page.goto("/inbox");
  await page
    .getByText(/已到账|到账/)
    .first()
    .waitFor();
  await picture(page, "g01-inbox-phone");

  await page.goto("/my-data");
  await page.getByText("住房公积金提取").first().waitFor();
  await picture(page, "g01-my-data-phone");
  expect(errors).toEqual([]);
  await close();
});

test("G1: the same button twice, and the back button, make one application", async () => {
  const { page, close } = await openPage({ size: "desktop" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /^郭鹏/ }).click();
  await page.waitForURL("**/");
  await page.goto("/services/hpf.withdraw-purchase/apply");
  await page.getByRole("button", { name: "确认，一键办理" }).dblclick();
  await page.getByRole("heading", { name: "办好了" }).waitFor();
  await page.goBack();
  await page.goForward();
  const mine = await api(page).get<{ items: { itemCode: string; state: string }[] }>(
    "/api/gov/services/applications?limit=100",
  );
  expect(
    mine.items.filter(({ itemCode, state }) => itemCode === "hpf.withdraw-purchase" && state === "approved"),
  ).toHaveLength(1);
  await picture(page, "g01-receipt-desktop");
  await close();
});

type Receipt = { state: string; typedFields: number; uploads: number; payment?: { state: string } };
