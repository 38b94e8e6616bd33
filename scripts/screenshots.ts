import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { personas } from "@zhida/demo";
import { startServer } from "@zhida/platform/testing/server";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../e2e/src/harness/find-chromium.ts";

// The pictures of the README, taken from a fresh demo county.
const pictures = join(import.meta.dirname, "../docs/pictures");
mkdirSync(pictures, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "zhida-pictures-"));
chmodSync(data, 0o755);

const server = await startServer({ ZHIDA_DATA: data, DEMO_SIZE: "1000", LOG_LEVEL: "error" });
const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const browser = await chromium.launch({ executablePath: findChromium(), args });
try {
  await portal(browser);
  await foundForHer(browser);
  await officersDesk(browser);
  await workshop(browser);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}

async function portal(browser: Browser): Promise<void> {
  const page = await signedIn(browser, "lin-xiaomei", "portal", { width: 1280, height: 860 });
  await page.goto("/services/hpf.withdraw-purchase/apply");
  await page.getByRole("button", { name: "确认，一键办理" }).waitFor();
  await page.screenshot({ path: join(pictures, "portal-one-click.png") });
  await page.context().close();
}

async function foundForHer(browser: Browser): Promise<void> {
  const page = await signedIn(browser, "zhou-ting", "portal", { width: 1280, height: 860 });
  await page.goto("/entitlements");
  await page.getByRole("heading", { name: "现在就能享受" }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(pictures, "portal-found.png") });
  await page.context().close();
}

async function workshop(browser: Browser): Promise<void> {
  const page = await signedIn(browser, "cheng-siyuan", "console", { width: 1440, height: 900 });
  await page.goto("/console/policies/childcare-subsidy");
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: join(pictures, "console-policy.png") });
  await page.context().close();
}

async function officersDesk(browser: Browser): Promise<void> {
  const page = await signedIn(browser, "he-jing", "console", { width: 1440, height: 900 });
  const answer = await page.request.get("/api/caseflow/work?scope=available&limit=1");
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await page.goto(`/console/cases/${items[0]?.id}`);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(pictures, "console-case.png") });
  await page.context().close();
}

async function signedIn(
  browser: Browser,
  code: string,
  channel: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const persona = personas.find((each) => each.code === code);
  const context = await browser.newContext({
    viewport,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    baseURL: server.url,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.request.post("/api/identity/sign-in/password", {
    headers: { "x-zhida-request": "1" },
    data: { idNumber: persona?.idNumber, password: persona?.password, channel },
  });
  return page;
}
