// A server with monitoring and its gateways alone, as a process that a test may kill. Arguments: database URL, data folder, devices.
// Prints its ports as one line of JSON.

import { join } from "node:path";
import { identityModule } from "@zhida/identity";
import { createDb, createLiveBus, localBlobs, migrate, newId, platformModule, systemClock } from "@zhida/platform";
import { sql } from "kysely";
import { govMonitoringModule, noGateways } from "../index.ts";
import { outlet } from "./outlet.ts";

const [databaseUrl = "", dataFolder = "", count = "1"] = process.argv.slice(2);
const clock = systemClock();
const db = createDb({ url: databaseUrl });
const live = await createLiveBus();
const identity = identityModule({ db, clock, live, sendCode: async () => {} });
const gateways = { ...noGateways, isOn: true, ports: { hj212: 0 } };
const blobs = localBlobs(join(dataFolder, "files"));
const deps = { db, blobs, databaseUrl, clock, live, identity: identity.service, dataFolder, gateways };
const monitoring = govMonitoringModule(deps);
await migrate(databaseUrl, [platformModule(), identity, monitoring]);
await sql`insert into identity.organisation (id, code, name, kind, level, division)
  values (${newId()}, '990122-ECO', '{"zh": "云溪县生态环境局", "en": "Ecology"}', 'department', 'county', '990122')
  on conflict do nothing`.execute(db);
const devices = Array.from({ length: Number(count) }, (_, n) => ({
  ...outlet(),
  code: `990122000000${String(n).padStart(4, "0")}`,
}));
await monitoring.service.registerDevices({ db, now: clock.now(), requestId: newId() }, devices);
await monitoring.start?.();
console.log(JSON.stringify(monitoring.service.ports()));
