import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { GRAPHICS } from "./graphics.ts";

const SIZES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
  wide: { width: 1440, height: 1000 },
};
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browsers = new Map<keyof typeof GRAPHICS, Promise<Browser>>();

function launched(graphics: keyof typeof GRAPHICS): Promise<Browser> {
  const running =
    browsers.get(graphics) ??
    chromium.launch({
      executablePath: inject("chromium"),
      args: ["--headless", "--no-sandbox", "--disable-background-networking", ...GRAPHICS[graphics]],
    });
  browsers.set(graphics, running);
  return running;
}

export type OpenOptions = {
  size?: keyof typeof SIZES;
  language?: "zh-CN" | "en";
  theme?: "light" | "dark";
  /** Whoever looks at a map says `maps`; to the others a page lists beside its map what is on it. */
  graphics?: keyof typeof GRAPHICS;
};

/** A page of its own browser profile. Every error on the page's console fails the test that closes it with `errors()`. */
export async function openPage({
  size = "phone",
  language = "zh-CN",
  theme = "light",
  graphics = "lists",
}: OpenOptions = {}) {
  const context = await (await launched(graphics)).newContext({
    viewport: SIZES[size],
    hasTouch: size !== "desktop",
    locale: language,
    colorScheme: theme,
    timezoneId: "Asia/Shanghai",
    baseURL: inject("baseUrl"),
    reducedMotion: "reduce",
  });
  // The browser's own language does not matter: Chinese until somebody chooses.
  if (language === "en") await context.addInitScript(() => localStorage.setItem("zhida.language", "en"));
  // What comes late comes: speed is judged where a journey measures it.
  context.setDefaultTimeout(40_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, errors, close: () => context.close() };
}

export async function closeBrowser(): Promise<void> {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
}

export type AxeFinding = { id: string; impact: string; nodes: string[] };

/** What axe finds serious or critical on the page as it stands. */
export async function seriousAxeFindings(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Result = { violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] };
    type Options = { resultTypes: "violations"[]; preload: boolean };
    const { run } = (globalThis as unknown as { axe: { run(options: Options): Promise<Result> } }).axe;
    // No other results are written out, no stylesheet is fetched once more: no rule of these needs them.
    return (await run({ resultTypes: ["violations"], preload: false })).violations
      .filter((each) => each.impact === "serious" || each.impact === "critical")
      .map((each) => ({
        id: each.id,
        impact: each.impact,
        nodes: each.nodes.slice(0, 5).map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`),
      }));
  });
}

/** Keeps a picture under `.zhida/pictures` for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, "../../../.zhida/pictures");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
}
