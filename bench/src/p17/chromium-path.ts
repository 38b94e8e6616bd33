import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** CHROME_PATH, the system's, or Playwright's own. */
export function chromiumPath(): string {
  const found = [process.env.CHROME_PATH, ...SYSTEM, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
  if (!found)
    throw new Error("The big screen is measured in Chromium. Install one, or set CHROME_PATH to its program.");
  return found;
}
