import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeResidentId } from "@zhida/china-ids";
import { type Actor, identityModule, type RoleCode } from "@zhida/identity";
import { newId } from "@zhida/platform";
import { testStack } from "@zhida/platform/testing";
import { sql } from "kysely";
import type { RegisterDevice } from "../contract.ts";
import { type GatewaySettings, govMonitoringModule, noGateways, type StoredBatch } from "../index.ts";
import { ECO, outlet } from "./outlet.ts";

export { ECO, outlet };

export const URBN = "990122-URBN";
export const CMD = "990122-CMD";

export type MonitoringStack = Awaited<ReturnType<typeof monitoringStack>>;

/** Every gateway on a port of its own. */
export const anyPorts: GatewaySettings = { ...noGateways, isOn: true, ports: { hj212: 0, jt808: 0, mqtt: 0 } };

/** Identity and monitoring as the server wires them, with gateways that really listen. */
export async function monitoringStack({ gateways = anyPorts }: { gateways?: GatewaySettings } = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), "zhida-monitoring-"));
  const stack = await testStack(({ db, url, clock, live, blobs }) => {
    const identity = identityModule({ db, clock, live, sendCode: async () => {} });
    const monitoring = govMonitoringModule({
      db,
      databaseUrl: url,
      clock,
      live,
      blobs,
      identity: identity.service,
      dataFolder,
      gateways,
    });
    const failures: unknown[] = [];
    monitoring.service.onFailure((error) => failures.push(error));
    return {
      modules: [identity, monitoring],
      authenticate: identity.authenticate,
      identity: identity.service,
      monitoring: monitoring.service,
      failures,
    };
  });
  for (const [code, zh] of [
    ["990122", "云溪县人民政府"],
    [ECO, "云溪县生态环境局"],
    [URBN, "云溪县城市管理局"],
    [CMD, "云溪县社会治理中心"],
  ]) {
    await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${newId()}, ${code}, ${JSON.stringify({ zh, en: code })}, ${code === "990122" ? "government" : "department"},
        'county', '990122', null)`.execute(stack.db);
  }

  let people = 1;
  /** A member of staff as the server would see the caller. */
  const staff = async (role: RoleCode, organisation: string): Promise<Actor> => {
    const number = people++;
    const idNumber = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: number });
    const phone = `138${String(10_000_000 + number).slice(-8)}`;
    const { id } = await stack.identity.registerPerson(stack.work(), {
      idNumber,
      name: "罗海",
      division: "990122001",
      phone,
    });
    await stack.identity.grantPosition(stack.work(), id, {
      organisationCode: organisation,
      roles: [role],
      validFrom: "2020-01-01",
    });
    const { token } = await stack.identity.openSession(stack.work(), { personId: id });
    const actor = await stack.identity.authenticate(stack.work(), token);
    if (!actor) throw new Error("a session that was just opened has its actor");
    return actor;
  };

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
  return { ...stack, dataFolder, staff, register, stored, rows };
}
