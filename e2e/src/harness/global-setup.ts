import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@zhida/platform/testing/server";
import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    chromium: string;
  }
}

/** One county of 2,000 people for all journeys; ZHIDA_E2E_URL takes a server that already runs. */
export default async function setup({ provide }: TestProject) {
  provide("chromium", findChromium());
  if (process.env.ZHIDA_E2E_URL) {
    provide("baseUrl", process.env.ZHIDA_E2E_URL);
    return;
  }
  const data = mkdtempSync(join(tmpdir(), "zhida-e2e-"));
  chmodSync(data, 0o755);
  const server = await startServer({
    ZHIDA_DATA: data,
    DEMO_SIZE: "2000",
    LOG_LEVEL: "warn",
    // Devices report to ports of its own, when a journey says so.
    ZHIDA_GATEWAYS: "on",
    ZHIDA_HJ212_PORT: "0",
    ZHIDA_JT808_PORT: "0",
    ZHIDA_MQTT_PORT: "0",
  });
  provide("baseUrl", server.url);
  return async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
