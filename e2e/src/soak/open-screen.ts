import { personas } from "@zhida/demo";
import type { Browser } from "playwright-core";
import { signIn } from "../harness/sign-in.ts";

/** The big screen, signed in as the dispatcher; `measure` collects garbage first, so that only what is held counts. */
export async function openScreen(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: "zh-CN", baseURL: url });
  const page = await context.newPage();
  const dispatcher = personas.find(({ code }) => code === "luo-hai");
  if (!dispatcher) throw new Error("There is no dispatcher.");
  await signIn(page, dispatcher, "console");
  await page.goto("/screen");
  await page.getByText("实时", { exact: true }).waitFor({ timeout: 60_000 });
  const session = await context.newCDPSession(page);
  return {
    measure: async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { screenMb: Math.round(usedSize / 104_857.6) / 10, nodes, listeners: jsEventListeners };
    },
  };
}
