import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeBrowser, openPage, picture } from "./harness/browser.ts";
import { keyboard } from "./harness/keyboard.ts";
import { person, visit } from "./harness/people.ts";

afterAll(closeBrowser);

const isIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
const onPage = (page: Page) => page.waitForFunction(() => document.activeElement !== document.body);
const onMain = (page: Page) => page.waitForFunction(() => document.activeElement?.id === "main");

test("by keyboard alone a home buyer signs in, settles what registries dispute, withdraws, and reads the receipt", async () => {
  const { page, errors, close } = await openPage({ size: "desktop" });
  const { tabTo, press, type, faults } = keyboard(page);
  const { idNumber, password } = person("shen-yue");
  await page.goto("/services/hpf.withdraw-purchase");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip-link");
  await page.keyboard.press("Enter");
  expect(await isIn(page, "#main")).toBe(true);

  await press(page.getByRole("main").getByRole("link", { name: "立即办理" }));
  await page.getByRole("tab", { selected: true }).waitFor();
  await onMain(page);
  await tabTo(page.getByRole("tab", { selected: true }));
  await page.keyboard.press("ArrowRight");
  await page.getByLabel("手机号").waitFor();
  await page.keyboard.press("ArrowLeft");
  await type(page.getByLabel("身份证号"), idNumber);
  await type(page.getByRole("textbox", { name: "密码" }), password);
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: /确认/ }).waitFor();
  await onMain(page);
  const cards = page.getByRole("radio", { name: /\*{4} \d{4}/ });
  await tabTo(cards);
  const chosen = () =>
    cards.evaluateAll((found) => found.findIndex((each) => each instanceof HTMLInputElement && each.checked));
  const before = await chosen();
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).not.toBe(before);
  await press(page.getByRole("link", { name: "送达地址" }));
  await page.keyboard.press("Tab");
  expect(await isIn(page, "#field-mailingAddress, .conflict")).toBe(true);
  await page.keyboard.press("Space");
  await page.getByRole("link", { name: "送达地址" }).waitFor({ state: "detached" });
  await picture(page, "keyboard-confirm");
  await press(page.getByRole("button", { name: /确认/ }), "Space");
  await page.getByRole("heading", { name: /办好了|已提交/ }).waitFor();
  await onMain(page);
  await picture(page, "keyboard-receipt");
  expect(faults()).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test("by keyboard alone an officer takes a case from the list, decides it, and comes back to his list", async () => {
  const { page, errors, close } = await visit("sun-lei", "console");
  const { press, type, faults } = keyboard(page);
  await page.goto("/console/work?scope=available");
  await page.locator("[data-row-link]").first().waitFor();
  await page.keyboard.press("j");
  expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-row-link"))).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "认领办理" }).waitFor();
  await onMain(page);
  await press(page.getByRole("button", { name: "认领办理" }));
  await page.getByRole("button", { name: "认领办理" }).waitFor({ state: "detached" });
  await onPage(page);
  const grant = page.getByRole("button", { name: "准予办理" });
  const accept = page.getByRole("button", { name: "受理", exact: true });
  const step = (await grant.count()) > 0 ? grant : accept;
  await press(step);
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await page.waitForFunction(() => document.activeElement?.closest("[role=dialog]"));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await onPage(page);
  expect(await step.evaluate((button) => button === document.activeElement)).toBe(true);
  await press(step);
  await dialog.waitFor();
  await type(dialog.getByRole("textbox").last(), "材料齐全，符合条件。");
  await press(dialog.getByRole("button", { name: "确定" }));
  await dialog.waitFor({ state: "detached" });
  // The button that opened the dialog leaves with the step; whoever stood on it stays on the page.
  await step.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.closest("main"));
  await picture(page, "keyboard-case");
  expect(faults()).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
