import { SEGMENT } from "./layout.ts";
import type { PlainValue } from "./read-value.ts";

/** Beyond this many distinct numbers a column keeps the numbers themselves until it is sealed. */
const MOST_CODES = 65_534;
const DIRECT = 65_536;

/**
 * One fact of all subjects in the order of their arrival. Texts and few numbers: codes in the order of their first appearance, in
 * the narrowest array; many numbers: doubles, with NaN for absent and -Infinity for null (no fact is either).
 */
export class GrowingColumn {
  readonly isText: boolean;
  /** Distinct values by code; empty once the column keeps numbers. */
  values: (number | string)[] = [];
  /** Segments of arrival order. Codes 0 and 1 are absent and null, code n + 2 is `values[n]`. */
  chunks: (Uint8Array | Uint16Array | Uint32Array | Float64Array)[] = [];
  isRaw = false;
  #direct: Int32Array | undefined;
  #codes = new Map<number | string, number>();

  constructor(isText: boolean) {
    this.isText = isText;
  }

  set(row: number, value: PlainValue): void {
    if (value === undefined) {
      if (this.isRaw) this.#put(row, Number.NaN);
      return;
    }
    if (this.isRaw) this.#put(row, value === null ? -Infinity : (value as number));
    else this.#put(row, value === null ? 1 : this.#codeOf(value) + 2, value);
  }

  /** The value of a row as it was set. */
  get(row: number): PlainValue {
    const held = this.chunks[row >>> 16]?.[row & 0xffff];
    if (held === undefined) return undefined;
    if (this.isRaw) return Number.isNaN(held) ? undefined : held === -Infinity ? null : held;
    return held === 0 ? undefined : held === 1 ? null : this.values[held - 2];
  }

  #codeOf(value: number | string): number {
    if (typeof value === "number" && Number.isInteger(value) && value >= -DIRECT && value < DIRECT) {
      this.#direct ??= new Int32Array(2 * DIRECT).fill(-1);
      const known = this.#direct[value + DIRECT]!;
      if (known >= 0) return known;
      this.#direct[value + DIRECT] = this.values.length;
    } else {
      const known = this.#codes.get(value);
      if (known !== undefined) return known;
      this.#codes.set(value, this.values.length);
    }
    return this.values.push(value) - 1;
  }

  #put(row: number, held: number, value?: number | string | null): void {
    const at = row >>> 16;
    let chunk = this.chunks[at] ?? this.#newChunk(at);
    if (!this.isRaw && held >= limitOf(chunk)) {
      if (!this.isText && held > MOST_CODES) {
        this.#keepNumbers();
        this.#put(row, value as number);
        return;
      }
      chunk = held < 65_536 ? Uint16Array.from(chunk) : Uint32Array.from(chunk);
      this.chunks[at] = chunk;
    }
    chunk[row & 0xffff] = held;
  }

  #newChunk(at: number): Uint8Array | Uint16Array | Uint32Array | Float64Array {
    while (this.chunks.length <= at) {
      this.chunks.push(this.isRaw ? new Float64Array(SEGMENT).fill(Number.NaN) : new Uint8Array(SEGMENT));
    }
    return this.chunks[at]!;
  }

  #keepNumbers(): void {
    this.chunks = this.chunks.map((chunk) =>
      Float64Array.from(chunk, (code) =>
        code === 0 ? Number.NaN : code === 1 ? -Infinity : (this.values[code - 2] as number),
      ),
    );
    this.isRaw = true;
    this.values = [];
    this.#codes = new Map();
    this.#direct = undefined;
  }
}

function limitOf(chunk: { readonly BYTES_PER_ELEMENT: number }): number {
  return chunk.BYTES_PER_ELEMENT === 1 ? 256 : chunk.BYTES_PER_ELEMENT === 2 ? 65_536 : Number.POSITIVE_INFINITY;
}
