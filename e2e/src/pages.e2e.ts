import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { actAs } from "./harness/act-as.ts";
import { atRest } from "./harness/at-rest.ts";
import { closeBrowser, seriousAxeFindings } from "./harness/browser.ts";
import { visit } from "./harness/people.ts";

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
  "/entitlements",
  "/entitlements/childcare-subsidy",
  "/check-up",
  "/benefits",
  "/settings",
  "/board",
  "/verify",
  "/map",
  "/map?state=ended",
  "/report",
  "/incidents?part=reported",
  "/incidents?part=areas",
  "/incidents?part=outbox",
  "/no-such-page",
];
const GRID = [
  "/",
  "/grid",
  "/grid/patrol",
  "/grid/care",
  "/grid/care?part=all",
  "/grid/care/new",
  "/grid/leaders",
  "/incidents",
];
const ENTERPRISE = ["/", "/entitlements", "/check-up", "/benefits", "/calculator", "/tax-filing"];
const CONSOLE: [code: string, paths: string[]][] = [
  ["sun-lei", ["/work", "/payments", "/processes", "/processes/standard", "/ratings", "/reworks", "/appeals"]],
  ["wang-fang", ["/assist"]],
  ["ma-chao", ["/catalogue", "/catalogue/hpf.withdraw-purchase", "/catalogue/hpf.withdraw-purchase/versions"]],
  [
    "cheng-siyuan",
    [
      "/policies",
      "/policies/elderly-allowance",
      "/policies/elderly-allowance?part=rule",
      "/policies/elderly-allowance?part=parameters",
      "/policies/elderly-allowance?part=trial",
      "/policies/elderly-allowance?part=effect",
      "/policies/elderly-allowance?part=history",
      "/benefits",
      "/benefits?part=campaigns",
      "/benefits?part=appeals",
      ...["overview", "budget", "forecast", "campaigns", "grants", "reach"].map(
        (part) => `/benefits/childcare-subsidy?part=${part}`,
      ),
    ],
  ],
  ["gao-feng", ["/datasets", "/datasets/population.person", "/agreements", "/imports", "/corrections"]],
  ["xie-an", ["/audit", "/benefits?part=recoveries"]],
  [
    "luo-hai",
    [
      ...["dispatch", "verify", "overdue", "soon", "supervised"].map((part) => `/command?part=${part}`),
      "/incidents",
      "/incidents/new",
      "/incident-routing",
      "/incident-categories",
      "/incident-partners",
      ...["organisation", "area", "repeat", "briefs"].map((part) => `/supervision?part=${part}`),
      ...["duties", "patrols", "leaders"].map((part) => `/grids?part=${part}`),
      "/alarms?part=all",
      "/devices",
      "/trucks",
      "/trucks?part=approvals",
      "/rivers",
      "/stream-rules",
      "/stream-rules/outlet-cod",
      "/gateways",
    ],
  ],
  ["han-tao", ["/incidents?scope=department", "/incidents?scope=available"]],
  ["admin", ["/people", "/organisations", "/notices", "/administration", "/system", "/messages"]],
];

/** The first parts of text keys: one that stands on a page was not translated. */
const PARTS = new Set(
  [
    "portal",
    "entitlements",
    "reporting",
    "grid",
    "benefits",
    "command",
    "monitoring",
    "supervision",
    "console",
    "screen",
    "map",
    "ui",
  ].flatMap((name) => {
    const path = join(import.meta.dirname, `../../apps/web/src/i18n/zh-CN/${name}.json`);
    return Object.keys(JSON.parse(readFileSync(path, "utf8")) as object);
  }),
);

const watched = new WeakMap<Page, ReturnType<typeof atRest>>();

function settled(page: Page): ReturnType<typeof atRest> {
  const watch = watched.get(page) ?? atRest(page);
  watched.set(page, watch);
  return watch;
}

/** Opens a page and answers what is wrong with it: failed scripts, untranslated keys, clipped width, axe findings. */
async function faultsOf(page: Page, path: string, errors: string[]): Promise<string[]> {
  errors.length = 0;
  const rest = settled(page);
  await page.goto(path);
  const heading = page.getByRole("heading").first();
  if (
    !(await heading.waitFor().then(
      () => true,
      () => false,
    ))
  )
    return [`${path}: no heading came up`];
  await rest.wait();
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not on the page
  const text = await page.locator("body").innerText();
  const codes = (await page.locator(".mono, code").allInnerTexts()).join(" ");
  const keys = (text.match(/\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+\b/g) ?? []).filter(
    (each) => PARTS.has(each.split(".")[0] ?? "") && !codes.includes(each),
  );
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const findings = await seriousAxeFindings(page);
  return [
    ...errors.map((error) => `script: ${error}`),
    ...keys.map((key) => `untranslated: ${key}`),
    ...(/\bundefined\b|\bNaN\b|\[object/.test(text) ? ["shows undefined, NaN or an object"] : []),
    ...(overflow > 1 ? [`wider than the screen by ${overflow} px`] : []),
    ...findings.map(({ id, nodes }) => `axe ${id}: ${nodes.join(" | ")}`),
  ].map((fault) => `${path}: ${fault}`);
}

describe.concurrent.each([
  { size: "phone", language: "zh-CN", theme: "light" },
  { size: "desktop", language: "en", theme: "dark" },
] as const)("portal, $size, $language, $theme", (options) => {
  test("every page is whole, translated and accessible", { timeout: 300_000 }, async () => {
    const { page, errors, close } = await visit("lin-xiaomei", "portal", { ...options, graphics: "lists" });
    const faults: string[] = [];
    for (const path of PORTAL) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });

  test("so is every page for an enterprise", { timeout: 300_000 }, async () => {
    const { page, errors, close } = await visit("zhao-min", "portal", { ...options, graphics: "lists" });
    await actAs(page, "云溪县拾味面包店");
    const faults: string[] = [];
    for (const path of ENTERPRISE) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });
});

describe.concurrent.each([
  { size: "phone", language: "en", theme: "light" },
  { size: "phone", language: "zh-CN", theme: "dark" },
] as const)("grid worker, $size, $language, $theme", (options) => {
  test("every page of the day is whole, translated and accessible", { timeout: 300_000 }, async () => {
    const { page, errors, close } = await visit("ding-qiang", "portal", { ...options, graphics: "lists" });
    const faults: string[] = [];
    for (const path of GRID) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });
});

describe.concurrent.each(["zh-CN", "en"] as const)("console, %s", (language) => {
  test("every page is whole, translated and accessible", { timeout: 400_000 }, async () => {
    const faults: string[] = [];
    for (const [code, paths] of CONSOLE) {
      const channel = code === "wang-fang" ? "counter" : "console";
      const { page, errors, close } = await visit(code, channel, { language, graphics: "lists" });
      for (const path of paths) faults.push(...(await faultsOf(page, `/console${path}`, errors)));
      await close();
    }
    expect(faults).toEqual([]);
  });
});

describe.each(["zh-CN", "en"] as const)("big screen, %s", (language) => {
  test("is whole, translated and accessible", { timeout: 90_000 }, async () => {
    const { page, errors, close } = await visit("luo-hai", "console", { language });
    expect(await faultsOf(page, "/screen", errors)).toEqual([]);
    await close();
  });
});
