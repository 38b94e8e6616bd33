import { rmSync } from "node:fs";
import { startServer } from "@zhida/platform/testing/server";
import type { TestProject } from "vitest/node";
import { builtWeb, copyOfCounty, seededCounty } from "./county.ts";
import { findChromium } from "./find-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    chromium: string;
    /** Data folder of the same county, for the journey that needs a server of its own; none beside a server that already runs. */
    spareCounty: string | undefined;
  }
}

/** One county for all journeys; ZHIDA_E2E_URL takes a server that already runs. */
export default async function setup({ provide }: TestProject) {
  provide("chromium", findChromium());
  if (process.env.ZHIDA_E2E_URL) {
    provide("baseUrl", process.env.ZHIDA_E2E_URL);
    return;
  }
  const [county] = await Promise.all([seededCounty(), builtWeb()]);
  const spare = copyOfCounty(county);
  const server = await startServer({
    ZHIDA_DATA: county,
    LOG_LEVEL: "warn",
    // Devices report to ports of its own, when a journey says so.
    ZHIDA_GATEWAYS: "on",
    ZHIDA_HJ212_PORT: "0",
    ZHIDA_JT808_PORT: "0",
    ZHIDA_MQTT_PORT: "0",
  });
  provide("baseUrl", server.url);
  provide("spareCounty", spare);
  return async () => {
    await server.stop();
    for (const folder of [county, spare]) rmSync(folder, { recursive: true, force: true });
  };
}
