import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Batch } from "./batch.ts";

/** Writes the batch with one COPY for each table, people before the enterprises that they represent. */
export async function copyBatch(client: pg.ClientBase, batch: Batch): Promise<void> {
  await copy(
    client,
    "identity.person (id, id_number, name, sex, birth_date, division, phone, password_hash, created_at)",
    batch.people,
  );
  await copy(
    client,
    "identity.legal_entity (id, credit_code, name, kind, division, legal_representative_id, created_at)",
    batch.entities,
  );
  await copy(
    client,
    "exchange.record (subject_key, dataset, id, valid_from, valid_to, data, received_at, source)",
    batch.records,
  );
}

async function copy(client: pg.ClientBase, table: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`copy ${table} from stdin`)));
}

/** A few hundred lines at a time: large enough for the socket, small enough for the memory. */
function* chunks(lines: string[]): Generator<Buffer> {
  for (let start = 0; start < lines.length; start += 400) {
    yield Buffer.from(lines.slice(start, start + 400).join(""));
  }
}
