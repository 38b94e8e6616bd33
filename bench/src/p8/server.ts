// Monitoring behind the platform's server, with all its gateways. Arguments: database URL, data folder, number of devices of each protocol.
// Prints one line of JSON: its ports, and a session of a dispatcher.
import { join } from "node:path";
import { makeResidentId } from "@zhida/china-ids";
import { govMonitoringModule, noGateways } from "@zhida/gov-monitoring";
import { StreamRule } from "@zhida/gov-monitoring/contract";
import { identityModule } from "@zhida/identity";
import {
  createDb,
  createLiveBus,
  createServer,
  localBlobs,
  migrate,
  newId,
  platformModule,
  systemClock,
  transact,
} from "@zhida/platform";
import { sql } from "kysely";
import { codeOf } from "./frames.ts";

const [url = "", dataFolder = "", count = "0"] = process.argv.slice(2);
const ID_NUMBER = makeResidentId({ division: "990122", birthDate: "1990-01-01", sequence: 1 });
const EXCEEDANCE = StreamRule.parse({
  code: "cod-exceeded",
  name: { zh: "化学需氧量超标", en: "COD above the limit" },
  kind: "threshold",
  deviceKind: "outlet",
  factor: "w01018",
  condition: "value > limit",
  limit: 100,
  unit: "mg/L",
  severity: "critical",
  incidentCategory: null,
});
const clock = systemClock();
const db = createDb({ url });
const live = await createLiveBus(url);
const identity = identityModule({ db, clock, live, sendCode: async () => {} });
const monitoring = govMonitoringModule({
  db,
  databaseUrl: url,
  clock,
  blobs: localBlobs(join(dataFolder, "files")),
  live,
  identity: identity.service,
  dataFolder,
  gateways: { ...noGateways, isOn: true, ports: { hj212: 0, jt808: 0 } },
});
monitoring.service.onFailure((error) => console.error(error));
const modules = [platformModule(), identity, monitoring];
await migrate(url, modules);
const work = () => ({ db, now: clock.now(), requestId: newId() });
const token = await prepare();
await monitoring.start?.();
const server = await createServer({ db, clock, modules, authenticate: identity.authenticate, requestsPerMinute: 0 });
const address = await server.listen({ host: "127.0.0.1", port: 0 });
console.log(JSON.stringify({ address, token, ...monitoring.service.ports() }));
process.on("SIGTERM", async () => {
  await server.close();
  await monitoring.stop?.();
  await live.stop();
  await db.destroy();
  process.exit(0);
});

/** A dispatcher and the devices, when they are not there yet. */
async function prepare(): Promise<string> {
  const known = await identity.service.findPersonByIdNumber(work(), ID_NUMBER);
  const personId = known?.id ?? (await register());
  return (await identity.service.openSession(work(), { personId })).token;
}

async function register(): Promise<string> {
  await sql`insert into identity.organisation (id, code, name, kind, level, division)
    values (${newId()}, '990122-CMD', '{"zh": "云溪县社会治理中心", "en": "Command centre"}', 'department', 'county', '990122')`.execute(
    db,
  );
  const person = { idNumber: ID_NUMBER, name: "罗海", division: "990122001", phone: "13810000001" };
  const { id } = await identity.service.registerPerson(work(), person);
  const grant = { organisationCode: "990122-CMD", roles: ["dispatcher" as const], validFrom: "2020-01-01" };
  await identity.service.grantPosition(work(), id, grant);
  for (const protocol of ["hj212", "jt808"] as const) {
    const devices = Array.from({ length: Number(count) }, (_, n) => ({
      division: "990122",
      code: codeOf(protocol, n),
      protocol,
      kind: protocol === "hj212" ? ("outlet" as const) : ("truck" as const),
      name: { zh: `设备${n}`, en: `Device ${n}` },
      organisation: "990122-CMD",
      ...(protocol === "hj212" && { secret: "123456", factors: ["w01001", "w01018", "w21003", "w21011"] }),
    }));
    await transact(db, (tx) => monitoring.service.registerDevices({ ...work(), db: tx }, devices));
  }
  const { addRules } = monitoring.service;
  await transact(db, (tx) => addRules({ ...work(), db: tx }, { division: "990122", rules: [EXCEEDANCE], by: "bench" }));
  return id;
}
