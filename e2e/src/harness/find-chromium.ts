import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium to test with: CHROME_PATH, the system's, Playwright's own; else one is installed. */
export function findChromium(): string {
  return present() ?? (install() ? present() : undefined) ?? fail();
}

const present = (): string | undefined =>
  [process.env.CHROME_PATH, ...SYSTEM, chromium.executablePath()].find((path) => path && existsSync(path));

function install(): boolean {
  console.log("No Chromium found: installing one (once) …");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const packages = ["chromium", "fonts-noto-cjk"];
    if (spawnSync("apt-get", ["install", "-y", "-qq", ...packages], { stdio: "inherit", env }).status === 0)
      return true;
  }
  const cli = join(import.meta.dirname, "../../../node_modules/playwright-core/cli.js");
  return spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" }).status === 0;
}

function fail(): never {
  throw new Error("No Chromium for the browser tests. Install one, or set CHROME_PATH to its program.");
}
