import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { RegisterDevice } from "../contract.ts";
import { type GatewaySettings, noGateways, type StoredBatch } from "../index.ts";
import { ECO, outlet } from "./outlet.ts";
import { addOffices, staffOf, wireMonitoring } from "./wire-monitoring.ts";

export { ECO, outlet };

export const URBN = "990122-URBN";
export const CMD = "990122-CMD";

export type MonitoringStack = Awaited<ReturnType<typeof monitoringStack>>;

/** Every gateway on a port of its own. */
export const anyPorts: GatewaySettings = { ...noGateways, isOn: true, ports: { hj212: 0, jt808: 0, mqtt: 0 } };

/** Identity and monitoring as the server wires them, with gateways that really listen. */
export async function monitoringStack({ gateways = anyPorts }: { gateways?: GatewaySettings } = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), "zhida-monitoring-"));
  const stack = await testStack((deps) => wireMonitoring(deps, { dataFolder, gateways }));
  const failures: unknown[] = [];
  stack.monitoring.onFailure((error) => failures.push(error));
  await addOffices(stack.db);

  const register = async (...devices: Partial<RegisterDevice>[]): Promise<string[]> => {
    const ids = await stack.monitoring.registerDevices(
      stack.work(),
      devices.map((device) => ({ ...outlet(), ...device })),
    );
    // The gateways read them again when they are told.
    await new Promise((resolve) => setTimeout(resolve, 150));
    return ids;
  };

  const stored: StoredBatch[] = [];
  stack.monitoring.follow({ onBatch: (batch) => void stored.push(batch) });

  const rows = async <T>(query: string): Promise<T[]> => (await sql.raw<T>(query).execute(stack.db)).rows;
  return { ...stack, failures, dataFolder, staff: staffOf(stack), register, stored, rows };
}
