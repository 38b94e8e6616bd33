import { crc32 } from "node:zlib";
import { type SealedBatch, TABLES } from "./batch.ts";

const MAGIC = 0x5a_44_42_31;
const PREFIX = 16;

/** A batch as it stands in the spool: magic, length, sum, length of the head; head (JSON), columns. */
export function toRecord(batch: SealedBatch): Buffer {
  const columns = TABLES.flatMap((table) => batch.columns[table]);
  const sizes = TABLES.map((table) => batch.columns[table].map((column) => column.length));
  const { counts, days, receivedAtMs } = batch;
  const head = Buffer.from(JSON.stringify({ counts, days, receivedAtMs, sizes }));
  const body = Buffer.concat([head, ...columns]);
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32BE(MAGIC, 0);
  prefix.writeUInt32BE(body.length, 4);
  prefix.writeUInt32BE(crc32(body), 8);
  prefix.writeUInt32BE(head.length, 12);
  return Buffer.concat([prefix, body]);
}

/** The record at `at` and where the next begins; undefined when it is torn: then it was never acknowledged. */
export function readRecord(bytes: Buffer, at: number): { batch: SealedBatch; next: number } | undefined {
  if (at + PREFIX > bytes.length || bytes.readUInt32BE(at) !== MAGIC) return undefined;
  const length = bytes.readUInt32BE(at + 4);
  const start = at + PREFIX;
  const next = start + length;
  if (next > bytes.length) return undefined;
  const body = bytes.subarray(start, next);
  if (crc32(body) !== bytes.readUInt32BE(at + 8)) return undefined;
  let place = bytes.readUInt32BE(at + 12);
  const head = JSON.parse(body.toString("utf8", 0, place)) as Omit<SealedBatch, "columns"> & { sizes: number[][] };
  const columns = {} as SealedBatch["columns"];
  for (const [n, table] of TABLES.entries()) {
    columns[table] = (head.sizes[n] ?? []).map((size) => {
      const column = Buffer.allocUnsafeSlow(size);
      body.copy(column, 0, place, place + size);
      place += size;
      return column;
    });
  }
  const { counts, days, receivedAtMs } = head;
  return { batch: { counts, days, receivedAtMs, columns }, next };
}
