import { personas } from "@zhida/demo";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { closeBrowser, openPage, seriousAxeFindings, signIn } from "./harness/browser.ts";

afterAll(closeBrowser);

const PORTAL = [
  "/",
  "/services",
  "/services/hpf.withdraw-purchase",
  "/services/amr.individual-business/apply",
  "/cases",
  "/inbox",
  "/my-data",
  "/ratings",
  "/settings",
  "/board",
  "/verify",
  "/no-such-page",
];
const CONSOLE = [
  "/console",
  "/console/catalogue",
  "/console/processes",
  "/console/datasets",
  "/console/agreements",
  "/console/imports",
  "/console/corrections",
  "/console/users",
  "/console/ratings",
  "/console/audit",
  "/console/counter",
  "/console/notices",
];

const person = (code: string) => {
  const found = personas.find((each) => each.code === code);
  if (!found) throw new Error(`no persona ${code}`);
  return found;
};

/** Opens a page and answers what is wrong with it: failed scripts, untranslated keys, clipped width, axe findings. */
async function faultsOf(page: Page, path: string, errors: string[]): Promise<string[]> {
  errors.length = 0;
  await page.goto(path);
  const heading = page.getByRole("heading").first();
  if (
    !(await heading.waitFor().then(
      () => true,
      () => false,
    ))
  )
    return [`${path}: no heading came up`];
  await page.waitForLoadState("networkidle");
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not on the page
  const text = await page.locator("body").innerText();
  const keys = text.match(/\b[a-z][A-Za-z]+\.(?:[a-z][A-Za-z]+\.)*[a-z][A-Za-z]+\b/g) ?? [];
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const findings = await seriousAxeFindings(page);
  return [
    ...errors.map((error) => `script: ${error}`),
    ...keys.filter((key) => !/^(hpf|amr|psb|www)\./.test(key)).map((key) => `untranslated: ${key}`),
    ...(/\bundefined\b|\bNaN\b|\[object/.test(text) ? ["shows undefined, NaN or an object"] : []),
    ...(overflow > 1 ? [`wider than the screen by ${overflow} px`] : []),
    ...findings.map(({ id, nodes }) => `axe ${id}: ${nodes.join(" | ")}`),
  ].map((fault) => `${path}: ${fault}`);
}

describe.each([
  { size: "phone", language: "zh-CN", theme: "light" },
  { size: "desktop", language: "en", theme: "dark" },
] as const)("portal, $size, $language, $theme", (options) => {
  test("every page is whole, translated and accessible", { timeout: 180_000 }, async () => {
    const { page, errors, close } = await openPage(options);
    await signIn(page, person("lin-xiaomei"));
    const faults: string[] = [];
    for (const path of PORTAL) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });
});

describe.each([
  { size: "desktop", language: "zh-CN", theme: "light" },
  { size: "desktop", language: "en", theme: "light" },
] as const)("console, $language", (options) => {
  test("every page is whole, translated and accessible", { timeout: 180_000 }, async () => {
    const { page, errors, close } = await openPage(options);
    await signIn(page, person("admin"), "console");
    const faults: string[] = [];
    for (const path of CONSOLE) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });
});
