import { chromium } from "playwright-core";
import { startSource } from "./screen-source.ts";

export type ScreenFigures = { updatesPerS: number; longestFrameMs: number; framesPerS: number; dropped: number };

/** More than sixty, so that sixty shown each second is a result and not what was sent. */
const SENT_PER_S = 75;
const WARM_UP_S = 6;
const SECONDS = 20;

type Second = { frames: number; longestMs: number; applied: number; dropped: number };

/** The page as it is built, in Chromium, under a stream busier than a county's: what it takes in each second, and its longest frame. */
export async function measureScreen(dist: string, chromiumPath: string): Promise<ScreenFigures> {
  const source = await startSource(dist, { perSecond: SENT_PER_S });
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--headless", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${source.url}/screen?figures`);
    const shown = page.locator("[data-figures]");
    await shown.waitFor();
    await page.locator(".county-map-canvas[data-ready]").waitFor({ timeout: 60_000 });
    await page.waitForTimeout(WARM_UP_S * 1000);
    const seconds: Second[] = [];
    for (let second = 0; second < SECONDS; second++) {
      await page.waitForTimeout(1000);
      seconds.push(JSON.parse((await shown.getAttribute("data-figures")) ?? "{}") as Second);
    }
    const mean = (of: keyof Second) => seconds.reduce((sum, each) => sum + each[of], 0) / seconds.length;
    return {
      updatesPerS: mean("applied"),
      framesPerS: mean("frames"),
      longestFrameMs: Math.max(...seconds.map(({ longestMs }) => longestMs)),
      dropped: Math.max(...seconds.map(({ dropped }) => dropped)),
    };
  } finally {
    await browser.close();
    await source.stop();
  }
}
