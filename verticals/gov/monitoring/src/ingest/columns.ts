/**
 * Columns of a batch in PostgreSQL's binary form of an array: built once, sent as a parameter, written to the spool and read back as
 * they are. (Header: dimensions, nulls, element type, length, lower bound; then each element with its length in front.)
 */
export class Column {
  #bytes: Buffer<ArrayBuffer>;
  #end = HEADER;
  #count = 0;
  #hasNull = false;
  readonly #type: number;

  constructor(type: keyof typeof TYPES, expectedBytes = 4_096) {
    this.#type = TYPES[type];
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(expectedBytes, 256));
  }

  bytes(value: Uint8Array): void {
    const at = this.#place(value.length);
    this.#bytes.set(value, at);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    const at = this.#place(length);
    this.#bytes.write(value, at, length, "utf8");
  }

  float8(value: number): void {
    const at = this.#place(8);
    this.#bytes.writeDoubleBE(value, at);
  }

  /** Null when undefined. */
  float8OrNull(value: number | undefined): void {
    if (value !== undefined) this.float8(value);
    else {
      const at = this.#place(0);
      this.#bytes.writeInt32BE(-1, at - 4);
      this.#hasNull = true;
    }
  }

  int2(value: number): void {
    const at = this.#place(2);
    this.#bytes.writeInt16BE(value, at);
  }

  int8(value: number): void {
    const at = this.#place(8);
    this.#bytes.writeInt32BE(Math.floor(value / 2 ** 32), at);
    this.#bytes.writeUInt32BE(((value % 2 ** 32) + 2 ** 32) % 2 ** 32, at + 4);
  }

  /** Epoch microseconds, as timestamptz: microseconds since 2000-01-01. */
  instant(epochUs: number): void {
    this.int8(epochUs - EPOCH_2000_US);
  }

  /** The finished array, in memory of its own. */
  seal(): Buffer<ArrayBuffer> {
    const sealed = this.#bytes.subarray(0, this.#end);
    sealed.writeInt32BE(this.#count === 0 ? 0 : 1, 0);
    sealed.writeInt32BE(this.#hasNull ? 1 : 0, 4);
    sealed.writeInt32BE(this.#type, 8);
    if (this.#count === 0) return sealed.subarray(0, 12);
    sealed.writeInt32BE(this.#count, 12);
    sealed.writeInt32BE(1, 16);
    return sealed;
  }

  /** Makes room for an element, in larger memory if need be, and writes its length; answers where its bytes go. */
  #place(length: number): number {
    const at = this.#end + 4;
    if (at + length > this.#bytes.length) this.#grow(at + length);
    this.#bytes.writeInt32BE(length, this.#end);
    this.#end = at + length;
    this.#count += 1;
    return at;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

const TYPES = { bytea: 17, int8: 20, int2: 21, text: 25, float8: 701, timestamptz: 1184, uuid: 2950 };
const HEADER = 20;
export const EPOCH_2000_US = 946_684_800_000_000;

/** Walks over the elements of a sealed column of `count` elements. */
export class ColumnReader {
  readonly #bytes: Buffer;
  #at = HEADER;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #next(): number {
    const length = this.#bytes.readInt32BE(this.#at);
    this.#at += 4 + Math.max(length, 0);
    return length;
  }

  text(): string {
    const length = this.#next();
    return this.#bytes.toString("utf8", this.#at - length, this.#at);
  }

  /** The bytes of an element as a string that can stand as a key. */
  key(): string {
    const length = this.#next();
    return this.#bytes.toString("latin1", this.#at - length, this.#at);
  }

  float8(): number {
    this.#next();
    return this.#bytes.readDoubleBE(this.#at - 8);
  }

  float8OrNull(): number | null {
    return this.#next() < 0 ? null : this.#bytes.readDoubleBE(this.#at - 8);
  }

  int2(): number {
    this.#next();
    return this.#bytes.readInt16BE(this.#at - 2);
  }

  int8(): number {
    this.#next();
    return this.#bytes.readInt32BE(this.#at - 8) * 2 ** 32 + this.#bytes.readUInt32BE(this.#at - 4);
  }

  /** Epoch milliseconds. */
  instantMs(): number {
    return (this.int8() + EPOCH_2000_US) / 1_000;
  }
}
