import { type FileHandle, mkdir, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { SealedBatch } from "./batch.ts";
import { readRecord, toRecord } from "./batch-record.ts";

/** A segment is read as a whole and taken away when all of it is in the database. */
const SEGMENT_BYTES = 16 * 2 ** 20;
const NAME = /^ingest-(\d{12})\.spool$/;

export type SpoolState = { bytes: number; batches: number; oldestAtMs: number | undefined; rejected: number };

/**
 * Batches on disk while the database is away, in their order. What `append` resolved for survives the end of the process and of the
 * machine; a process that starts finds it again. Storing a batch a second time does no harm, so nothing else is kept of how far it was read.
 */
export class Spool {
  readonly #folder: string;
  readonly #maxBytes: number;
  #segments: { number: number; bytes: number }[] = [];
  #writing: { file: FileHandle; number: number } | undefined;
  /** A stretch of a segment, held in memory; `at` is how far into it the database has everything. */
  #reading: { number: number; base: number; bytes: Buffer; at: number } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #next = 1;
  #batches = 0;
  #rejected = 0;
  #oldestAtMs: number | undefined;

  private constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  static async open(folder: string, maxBytes: number): Promise<Spool> {
    await mkdir(folder, { recursive: true });
    const spool = new Spool(folder, maxBytes);
    for (const name of (await readdir(folder)).sort()) {
      const number = Number(NAME.exec(name)?.[1] ?? 0);
      if (number === 0) continue;
      const { size } = await stat(join(folder, name));
      spool.#segments.push({ number, bytes: size });
      spool.#next = number + 1;
    }
    spool.#rejected = (await readdir(folder)).filter((name) => name.endsWith(".batch")).length;
    return spool;
  }

  get state(): SpoolState {
    const bytes = this.#segments.reduce((sum, segment) => sum + segment.bytes, 0);
    return { bytes, batches: this.#batches, oldestAtMs: this.#oldestAtMs, rejected: this.#rejected };
  }

  get isEmpty(): boolean {
    return this.#segments.length === 0;
  }

  /** Resolves when the batch is on the disk; rejects when there is no room. */
  append(batch: SealedBatch): Promise<void> {
    return this.#inTurn(() => this.#append(batch));
  }

  /** The oldest batch, the same until `forget`; undefined when there is none. */
  oldest(): Promise<SealedBatch | undefined> {
    return this.#inTurn(() => this.#oldest());
  }

  /** The oldest batch is in the database: on to the next. */
  forget(): Promise<void> {
    return this.#inTurn(() => this.#forget());
  }

  /** The oldest batch is one that the database will never take: it is laid aside for whoever looks into it. */
  reject(batch: SealedBatch, reason: string): Promise<void> {
    return this.#inTurn(async () => {
      const name = `rejected-${Date.now()}-${this.#rejected}`;
      await writeFile(join(this.#folder, `${name}.batch`), toRecord(batch));
      await writeFile(join(this.#folder, `${name}.txt`), `${reason}\n`);
      this.#rejected += 1;
      await this.#forget();
    });
  }

  /** One after the other: a segment is not taken away while something is being written to it. */
  #inTurn<T>(body: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(body);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #append(batch: SealedBatch): Promise<void> {
    const record = toRecord(batch);
    if (this.state.bytes + record.length > this.#maxBytes) throw new SpoolFull();
    const { file, number } = await this.#segmentForWriting();
    const segment = this.#segments.find((each) => each.number === number);
    const before = segment?.bytes ?? 0;
    try {
      await file.appendFile(record);
      await file.datasync();
    } catch (error) {
      // What was half written must not stand in front of the next record.
      await file.truncate(before).catch(() => {});
      throw error;
    }
    if (segment) segment.bytes = before + record.length;
    this.#batches += 1;
    this.#oldestAtMs ??= batch.receivedAtMs;
  }

  async #oldest(): Promise<SealedBatch | undefined> {
    for (let segment = this.#segments[0]; segment; segment = this.#segments[0]) {
      const found = await this.#recordOf(segment);
      if (found) {
        this.#oldestAtMs = found.batch.receivedAtMs;
        return found.batch;
      }
      await this.#dropFirst();
    }
    this.#oldestAtMs = undefined;
    this.#batches = 0;
    return undefined;
  }

  async #forget(): Promise<void> {
    const reading = this.#reading;
    const record = reading && readRecord(reading.bytes, reading.at);
    if (!reading || !record) return;
    reading.at = record.next;
    this.#batches = Math.max(0, this.#batches - 1);
    const segment = this.#segments[0];
    if (segment && segment.number === reading.number && reading.base + reading.at >= segment.bytes) {
      await this.#dropFirst();
    }
  }

  async close(): Promise<void> {
    await this.#writing?.file.close();
    this.#writing = undefined;
  }

  async #segmentForWriting() {
    const current = this.#writing;
    const bytes = this.#segments.find((each) => each.number === current?.number)?.bytes ?? SEGMENT_BYTES;
    if (current && bytes < SEGMENT_BYTES) return current;
    await current?.file.close();
    const number = this.#next++;
    this.#segments.push({ number, bytes: 0 });
    this.#writing = { file: await open(this.#path(number), "a"), number };
    // The entry of the folder has to be durable too.
    const folder = await open(this.#folder, "r");
    await folder.sync();
    await folder.close();
    return this.#writing;
  }

  async #recordOf(segment: { number: number; bytes: number }) {
    const held = this.#reading?.number === segment.number ? this.#reading : undefined;
    const found = held && readRecord(held.bytes, held.at);
    if (found) return found;
    const base = held ? held.base + held.at : 0;
    if (base >= segment.bytes) return undefined;
    const bytes = Buffer.allocUnsafeSlow(segment.bytes - base);
    const file = await open(this.#path(segment.number), "r");
    const { bytesRead } = await file.read(bytes, 0, bytes.length, base);
    await file.close();
    this.#reading = { number: segment.number, base, bytes: bytes.subarray(0, bytesRead), at: 0 };
    return readRecord(this.#reading.bytes, 0);
  }

  async #dropFirst(): Promise<void> {
    const segment = this.#segments.shift();
    if (!segment) return;
    if (this.#writing?.number === segment.number) {
      await this.#writing.file.close();
      this.#writing = undefined;
    }
    if (this.#reading?.number === segment.number) this.#reading = undefined;
    await rm(this.#path(segment.number), { force: true });
  }

  #path(number: number): string {
    return join(this.#folder, `ingest-${String(number).padStart(12, "0")}.spool`);
  }
}

export class SpoolFull extends Error {
  constructor() {
    super("The spool is full: devices have to wait until the database is back.");
  }
}
