import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Batch, type SealedBatch } from "./batch.ts";
import { ColumnReader } from "./columns.ts";
import { Spool, SpoolFull } from "./spool.ts";

const device = { division: "990122", idBytes: Buffer.alloc(16, 7) };
const folder = () => mkdtempSync(join(tmpdir(), "zhida-spool-"));

function batchOf(n: number, size = 100): SealedBatch {
  const batch = new Batch();
  batch.frame(device, "hj212", 1_772_000_000_000_000 + n, Buffer.alloc(size, n));
  return batch.seal();
}

/** Which batch it is: its frame's microseconds. */
const numberOf = (batch: SealedBatch): number =>
  Math.round(new ColumnReader(batch.columns.frame[2] as Buffer).instantMs() * 1_000 - 1_772_000_000_000_000);

async function drain(spool: Spool): Promise<number[]> {
  const order: number[] = [];
  for (let batch = await spool.oldest(); batch; batch = await spool.oldest()) {
    order.push(numberOf(batch));
    await spool.forget();
  }
  return order;
}

test("batches come out in their order, also those that come in meanwhile, over many segments", async () => {
  const spool = await Spool.open(folder(), 2 ** 30);
  const order: number[] = [];
  for (let n = 1; n <= 40; n++) await spool.append(batchOf(n, 2 ** 20));
  for (let n = 41; n <= 60; n++) {
    const oldest = (await spool.oldest()) as SealedBatch;
    order.push(numberOf(oldest));
    await Promise.all([spool.append(batchOf(n, 2 ** 20)), spool.forget()]);
  }
  order.push(...(await drain(spool)));
  expect(order).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(spool.isEmpty).toBe(true);
  expect(spool.state).toMatchObject({ bytes: 0, batches: 0, oldestAtMs: undefined });
});

test("who starts again finds what was spooled; a record that was cut off is left out", async () => {
  const place = folder();
  const spool = await Spool.open(place, 2 ** 30);
  for (let n = 1; n <= 5; n++) await spool.append(batchOf(n));
  await spool.close();
  const path = join(place, readdirSync(place)[0] as string);
  truncateSync(path, readFileSync(path).length - 3);
  const again = await Spool.open(place, 2 ** 30);
  await again.append(batchOf(6));
  expect(await drain(again)).toEqual([1, 2, 3, 4, 6]);
});

test("a damaged record ends its segment, not the process", async () => {
  const place = folder();
  const spool = await Spool.open(place, 2 ** 30);
  for (let n = 1; n <= 3; n++) await spool.append(batchOf(n));
  await spool.close();
  const path = join(place, readdirSync(place)[0] as string);
  const bytes = readFileSync(path);
  bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
  writeFileSync(path, bytes);
  expect(await drain(await Spool.open(place, 2 ** 30))).toEqual([1]);
});

test("a full spool says so and stays whole", async () => {
  const spool = await Spool.open(folder(), 3_000);
  await spool.append(batchOf(1, 1_000));
  await expect(spool.append(batchOf(2, 3_000))).rejects.toBeInstanceOf(SpoolFull);
  expect(await drain(spool)).toEqual([1]);
});

test("what the database will never take is laid aside and counted, also after a new start", async () => {
  const place = folder();
  const spool = await Spool.open(place, 2 ** 30);
  await spool.append(batchOf(1));
  await spool.append(batchOf(2));
  await spool.reject((await spool.oldest()) as SealedBatch, "value out of range");
  expect(await drain(spool)).toEqual([2]);
  expect((await Spool.open(place, 2 ** 30)).state.rejected).toBe(1);
});
