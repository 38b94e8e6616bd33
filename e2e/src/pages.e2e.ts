import { afterAll, describe, expect, test } from "vitest";
import { actAs } from "./harness/act-as.ts";
import { closeBrowser } from "./harness/browser.ts";
import { faultsOf } from "./harness/page-faults.ts";
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
      "/supervision?part=area&town=990122001",
      ...["duties", "patrols", "leaders"].map((part) => `/grids?part=${part}`),
      "/alarms?part=all",
      "/devices",
      "/devices/new",
      "/devices/import",
      "/trucks",
      "/trucks?part=approvals",
      "/truck-approvals/-",
      "/rivers",
      "/stream-rules",
      "/stream-rules/outlet-cod",
      "/gateways",
    ],
  ],
  ["han-tao", ["/incidents?scope=department", "/incidents?scope=available"]],
  ["admin", ["/people", "/organisations", "/notices", "/administration", "/screen-figures", "/system", "/messages"]],
];

describe.concurrent.each([
  { size: "phone", language: "zh-CN", theme: "light" },
  { size: "desktop", language: "en", theme: "dark" },
] as const)("portal, $size, $language, $theme", (options) => {
  test("every page is whole, translated and accessible", { timeout: 300_000 }, async () => {
    const { page, errors, close } = await visit("lin-xiaomei", "portal", options);
    const faults: string[] = [];
    for (const path of PORTAL) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });

  test("so is every page for an enterprise", { timeout: 300_000 }, async () => {
    const { page, errors, close } = await visit("zhao-min", "portal", options);
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
    const { page, errors, close } = await visit("ding-qiang", "portal", options);
    const faults: string[] = [];
    for (const path of GRID) faults.push(...(await faultsOf(page, path, errors)));
    expect(faults).toEqual([]);
    await close();
  });
});

// Structure and colours are the same in both languages, at one size and in one theme: axe looks at one of them.
describe.concurrent.each([
  { language: "zh-CN", withAxe: true, whole: "whole and accessible" },
  { language: "en", withAxe: false, whole: "whole and translated" },
] as const)("console, $language", ({ language, withAxe, whole }) => {
  test(`every page is ${whole}`, { timeout: 400_000 }, async () => {
    const faults: string[] = [];
    for (const [code, paths] of CONSOLE) {
      const channel = code === "wang-fang" ? "counter" : "console";
      const { page, errors, close } = await visit(code, channel, { language });
      for (const path of paths) faults.push(...(await faultsOf(page, `/console${path}`, errors, { withAxe })));
      await close();
    }
    expect(faults).toEqual([]);
  });
});

describe.each(["zh-CN", "en"] as const)("big screen, %s", (language) => {
  test("is whole, translated and accessible", { timeout: 90_000 }, async () => {
    const { page, errors, close } = await visit("luo-hai", "console", { language, graphics: "maps" });
    expect(await faultsOf(page, "/screen", errors)).toEqual([]);
    await close();
  });
});
