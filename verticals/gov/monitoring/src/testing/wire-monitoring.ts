import { makeResidentId } from "@zhida/china-ids";
import { type Actor, type IdentityService, identityModule, type RoleCode } from "@zhida/identity";
import { type Db, newId, type Work } from "@zhida/platform";
import type { StackDeps } from "@zhida/platform/testing";
import { sql } from "kysely";
import { type GatewaySettings, govMonitoringModule } from "../index.ts";

const COUNTY = "990122";

/** Identity and monitoring as the server wires them. */
export function wireMonitoring(
  { db, url, clock, live, blobs }: StackDeps,
  own: { dataFolder: string; gateways: GatewaySettings },
) {
  const identity = identityModule({ db, clock, live, sendCode: async () => {} });
  const monitoring = govMonitoringModule({
    db,
    databaseUrl: url,
    clock,
    live,
    blobs,
    identity: identity.service,
    ...own,
  });
  return {
    modules: [identity, monitoring],
    authenticate: identity.authenticate,
    identity: identity.service,
    monitoring: monitoring.service,
  };
}

/** The government of the county and its departments that watch. */
export async function addOffices(db: Db): Promise<void> {
  for (const [code, zh, parent] of [
    [COUNTY, "云溪县人民政府", null],
    [`${COUNTY}-ECO`, "云溪县生态环境局", COUNTY],
    [`${COUNTY}-URBN`, "云溪县城市管理局", COUNTY],
    [`${COUNTY}-CMD`, "云溪县社会治理中心", COUNTY],
  ] as const) {
    await sql`insert into identity.organisation (id, code, name, kind, level, division, parent_id)
      values (${newId()}, ${code}, ${JSON.stringify({ zh, en: code })}, ${parent ? "department" : "government"}, 'county',
        ${COUNTY}, (select id from identity.organisation where code = ${parent}))`.execute(db);
  }
}

/** Takes on members of staff, each as the server would see the caller. */
export function staffOf({ identity, work }: { identity: IdentityService; work(): Work }) {
  let people = 0;
  return async (role: RoleCode, organisationCode = COUNTY): Promise<Actor> => {
    const person = await identity.registerPerson(work(), {
      idNumber: makeResidentId({ division: COUNTY, birthDate: "1990-01-01", sequence: ++people }),
      name: "罗海",
      division: "990122001",
      phone: null,
    });
    await identity.grantPosition(work(), person.id, { organisationCode, roles: [role], validFrom: "2020-01-01" });
    const { token } = await identity.openSession(work(), { personId: person.id });
    const actor = await identity.authenticate(work(), token);
    if (!actor) throw new Error("a session that was just opened has its actor");
    return actor;
  };
}
