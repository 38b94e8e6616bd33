import { join } from "node:path";
import { buildWeb } from "../apps/server/src/start/web-build.ts";

// Builds the web app when its sources changed, as every start of the server does: ahead of the journeys, while their county is seeded.
await buildWeb(join(import.meta.dirname, ".."));
