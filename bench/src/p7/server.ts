// The exchange behind the platform's HTTP server, beside a route that reads the same rows without it: no agreement, no key, no audit.
// Arguments: database URL. Prints its port.
import { tmpdir } from "node:os";
import { exchangeModule } from "@zhida/exchange";
import { DatasetCode, FieldName, RegistryRecord, Subject } from "@zhida/exchange/contract";
import { access, route } from "@zhida/identity";
import { createDb, createServer, localBlobs, type Module, systemClock, tables } from "@zhida/platform";
import { z } from "zod";

const databaseUrl = process.argv[2] ?? "";
const clock = systemClock();
const db = createDb({ url: databaseUrl, maxConnections: 8 });

type RecordRow = {
  subject_key: string;
  dataset: string;
  id: string;
  data: Record<string, unknown>;
  valid_from: string;
  valid_to: string | null;
  received_at: Date;
};

const direct: Module = {
  name: "direct",
  routes: [
    route({
      method: "POST",
      url: "/api/direct/reads",
      summary: "The same rows without the exchange",
      access: access.public,
      body: z.object({
        subject: Subject,
        requests: z.array(z.object({ dataset: DatasetCode, fields: z.array(FieldName) })),
      }),
      response: z.object({ records: z.array(RegistryRecord) }),
      transaction: false,
      handler: async ({ body, work }) => {
        const rows = await tables<{ "exchange.record": RecordRow }>(work.db)
          .selectFrom("exchange.record")
          .select(["id", "data", "valid_from", "valid_to", "received_at"])
          .where("subject_key", "=", body.subject.key)
          .where("dataset", "=", body.requests[0]?.dataset ?? "")
          .where("valid_to", "is", null)
          .execute();
        return {
          records: rows.map((row) => ({
            id: row.id,
            data: row.data,
            validFrom: row.valid_from,
            validTo: row.valid_to,
            receivedAt: row.received_at.toISOString(),
          })),
        };
      },
    }),
  ],
};

const exchange = exchangeModule({ databaseUrl, clock, blobs: localBlobs(tmpdir()) });
const server = await createServer({ db, clock, modules: [exchange, direct], requestsPerMinute: 0 });
const address = await server.listen({ port: 0, host: "127.0.0.1" });
console.log(new URL(address).port);
