import { countBits, forEachBit, hasBit } from "./bitmap.ts";

/** Some of the policies of an index, as bits by their positions. It keeps meaning the same when the index changes. */
export class PolicySet {
  readonly #bits: Uint32Array;
  readonly #ids: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(bits: Uint32Array, ids: readonly string[], positions: ReadonlyMap<string, number>) {
    this.#bits = bits;
    this.#ids = ids;
    this.#positions = positions;
  }

  get size(): number {
    return countBits(this.#bits);
  }

  has(id: string): boolean {
    const position = this.#positions.get(id);
    return position !== undefined && hasBit(this.#bits, position);
  }

  forEach(visit: (id: string) => void): void {
    forEachBit(this.#bits, (position) => visit(this.#ids[position] as string));
  }

  ids(): string[] {
    const found: string[] = [];
    forEachBit(this.#bits, (position) => {
      found.push(this.#ids[position] as string);
    });
    return found;
  }
}
