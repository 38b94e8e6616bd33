import type { LoadState, Protocol, ReadingKind } from "../contract.ts";
import { Column } from "./columns.ts";

/** What a batch needs to know of a device. */
export type BatchDevice = { division: string; idBytes: Uint8Array };

export type NewReading = {
  factor: string;
  kind: ReadingKind;
  atMs: number;
  value: number;
  flag: string;
  marks: number;
};

export type NewPosition = {
  atMs: number;
  lon: number;
  lat: number;
  speedKmh: number;
  direction: number;
  status: number;
  load: LoadState;
  mileageKm?: number;
  marks: number;
};

/** Bits of `marks`, in the order of the contract's ReadingMark. */
export const MARKS = { late: 1, clock: 2, calibrating: 4, maintenance: 8 } as const;

const LAYOUT = {
  frame: ["text", "uuid", "timestamptz", "text", "bytea"],
  reading: ["text", "uuid", "text", "text", "timestamptz", "float8", "text", "int2", "timestamptz"],
  position: [
    ...["text", "uuid", "timestamptz", "float8", "float8", "float8", "float8", "int8", "text"],
    ...["float8", "int2", "timestamptz"],
  ],
} as const satisfies Record<string, readonly ConstructorParameters<typeof Column>[0][]>;

export type TableName = keyof typeof LAYOUT;
export const TABLES = Object.keys(LAYOUT) as TableName[];

/** A finished batch: for each table its columns as PostgreSQL takes them, and the days (China) that it touches. */
export type SealedBatch = {
  counts: Record<TableName, number>;
  columns: Record<TableName, Buffer<ArrayBuffer>[]>;
  days: Record<TableName, string[]>;
  receivedAtMs: number;
};

/** Gathers frames and what they say until the next commit. */
export class Batch {
  readonly #columns: Record<TableName, Column[]>;
  readonly #days: Record<TableName, Set<number>> = { frame: new Set(), reading: new Set(), position: new Set() };
  readonly counts: Record<TableName, number> = { frame: 0, reading: 0, position: 0 };
  bytes = 0;
  #receivedAtMs = 0;

  constructor() {
    const open = (table: TableName) => LAYOUT[table].map((type) => new Column(type, 8_192));
    this.#columns = { frame: open("frame"), reading: open("reading"), position: open("position") };
  }

  frame({ division, idBytes }: BatchDevice, protocol: Protocol, receivedUs: number, raw: Uint8Array): void {
    const [a, b, c, d, e] = this.#columns.frame as [Column, Column, Column, Column, Column];
    a.text(division);
    b.bytes(idBytes);
    c.instant(receivedUs);
    d.text(protocol);
    e.bytes(raw);
    this.counts.frame += 1;
    this.bytes += raw.length + 64;
    this.#receivedAtMs = receivedUs / 1_000;
    this.#days.frame.add(dayOf(receivedUs / 1_000));
  }

  reading({ division, idBytes }: BatchDevice, reading: NewReading, receivedUs: number): void {
    const columns = this.#columns.reading;
    columns[0]?.text(division);
    columns[1]?.bytes(idBytes);
    columns[2]?.text(reading.factor);
    columns[3]?.text(reading.kind);
    columns[4]?.instant(reading.atMs * 1_000);
    columns[5]?.float8(reading.value);
    columns[6]?.text(reading.flag);
    columns[7]?.int2(reading.marks);
    columns[8]?.instant(receivedUs);
    this.counts.reading += 1;
    this.bytes += 96;
    this.#days.reading.add(dayOf(reading.atMs));
  }

  position({ division, idBytes }: BatchDevice, position: NewPosition, receivedUs: number): void {
    const columns = this.#columns.position;
    columns[0]?.text(division);
    columns[1]?.bytes(idBytes);
    columns[2]?.instant(position.atMs * 1_000);
    columns[3]?.float8(position.lon);
    columns[4]?.float8(position.lat);
    columns[5]?.float8(position.speedKmh);
    columns[6]?.float8(position.direction);
    columns[7]?.int8(position.status);
    columns[8]?.text(position.load);
    columns[9]?.float8OrNull(position.mileageKm);
    columns[10]?.int2(position.marks);
    columns[11]?.instant(receivedUs);
    this.counts.position += 1;
    this.bytes += 128;
    this.#days.position.add(dayOf(position.atMs));
  }

  seal(): SealedBatch {
    const seal = (table: TableName) => this.#columns[table].map((column) => column.seal());
    const days = (table: TableName) => [...this.#days[table]].map(dayName);
    return {
      counts: this.counts,
      columns: { frame: seal("frame"), reading: seal("reading"), position: seal("position") },
      days: { frame: days("frame"), reading: days("reading"), position: days("position") },
      receivedAtMs: this.#receivedAtMs,
    };
  }
}

const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;
const dayOf = (ms: number): number => Math.floor((ms + CHINA_MS) / DAY_MS);
const dayName = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
