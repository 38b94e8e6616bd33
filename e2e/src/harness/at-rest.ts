import type { Page, Request } from "playwright-core";

const QUIET_MS = 300;
const MOST_MS = 15_000;

/** Follows what a page asks for; `wait` until nothing but streams of news is on its way any more. */
export function atRest(page: Page) {
  const pending = new Set<Request>();
  let changedAt = Date.now();
  const begun = (request: Request) => {
    if (request.resourceType() !== "eventsource") pending.add(request);
    changedAt = Date.now();
  };
  const ended = (request: Request) => {
    pending.delete(request);
    changedAt = Date.now();
  };
  page.on("request", begun);
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  return {
    wait: async () => {
      const until = Date.now() + MOST_MS;
      while (Date.now() < until && (pending.size > 0 || Date.now() - changedAt < QUIET_MS)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (pending.size > 0) throw new Error(`Still asking: ${[...pending].map((each) => each.url()).join(", ")}`);
    },
  };
}
