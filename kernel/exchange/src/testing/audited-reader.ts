// A process that reads without end and prints the request id of every answered read. Arguments: database URL, subject key.
import { writeSync } from "node:fs";
import { createDb, localBlobs, newId, systemClock } from "@zhida/platform";
import { exchangeModule } from "../index.ts";

const [url = "", subjectKey = ""] = process.argv.slice(2);
const db = createDb({ url, maxConnections: 8 });
const { service } = exchangeModule({ databaseUrl: url, clock: systemClock(), blobs: localBlobs("/nonexistent") });

await Promise.all(Array.from({ length: 24 }, readOn));

async function readOn(): Promise<never> {
  for (;;) {
    const requestId = newId();
    const answers = await service.read(
      { db, now: new Date(), requestId },
      {
        consumer: "gov.services",
        purpose: "hpf.withdrawal",
        subject: { kind: "person", key: subjectKey },
        requests: [{ dataset: "hpf.account", fields: ["name"] }],
      },
    );
    if (answers.get("hpf.account")?.status === "found") writeSync(1, `${requestId}\n`);
  }
}
