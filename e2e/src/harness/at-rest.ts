import type { Page, Request } from "playwright-core";

const MOST_MS = 15_000;

/** Follows what a page asks for; `wait` until nothing but streams of news is on its way, the page has nothing left to do and stands still. */
export function atRest(page: Page) {
  const pending = new Set<Request>();
  let changes = 0;
  const begun = (request: Request) => {
    if (request.resourceType() !== "eventsource") pending.add(request);
    changes++;
  };
  const ended = (request: Request) => {
    pending.delete(request);
    changes++;
  };
  page.on("request", begun);
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  const unanswered = () => [...pending].map((each) => each.url()).join(", ");
  return {
    unanswered,
    wait: async () => {
      const until = Date.now() + MOST_MS;
      for (let before = -1; Date.now() < until && (pending.size > 0 || before !== changes); ) {
        before = changes;
        if (pending.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
        else await page.evaluate(stillness);
      }
      if (pending.size > 0) throw new Error(`Still asking: ${unanswered()}`);
    },
  };
}

/** What changes for a moment has changed, and has been drawn. */
export const drawn = (page: Page): Promise<void> => page.evaluate(stillness);

/** In the page: several moments without work, with what moves for a moment arrived. */
async function stillness(): Promise<void> {
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
  for (let moment = 0; moment < 3; moment++) {
    await idle();
    const passing = document
      .getAnimations()
      .filter((each) => each.playState === "running" && Number(each.effect?.getComputedTiming().endTime) < 5_000);
    await Promise.all(passing.map((each) => each.finished.catch(() => {})));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await idle();
}
