import { crc32 } from "node:zlib";

export type SnapshotFault = "damaged" | "other_version" | "other_schema";

/** The snapshot cannot be used: build the population anew from its source. */
export class SnapshotError extends Error {
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault, message: string) {
    super(message);
    this.name = "SnapshotError";
    this.fault = fault;
  }
}

export type SnapshotBytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Reads parts whose length and checksum stand before them, however the bytes are cut. */
export class SnapshotReader {
  readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();

  constructor(bytes: SnapshotBytes) {
    this.#chunks = Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  }

  async take(length: number): Promise<Uint8Array> {
    const taken: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#held.length === 0) {
        const next = await this.#chunks.next();
        if (next.done) throw damaged("it ends too early");
        this.#held = next.value;
      }
      const piece = this.#held.subarray(0, missing);
      this.#held = this.#held.subarray(piece.length);
      taken.push(piece);
      missing -= piece.length;
    }
    return taken.length === 1 ? taken[0]! : Buffer.concat(taken);
  }

  async part(): Promise<Uint8Array> {
    const head = Buffer.from(await this.take(8));
    const bytes = await this.take(head.readUInt32LE(0));
    if (crc32(bytes) !== head.readUInt32LE(4)) throw damaged("a checksum is wrong");
    return bytes;
  }

  /** Fills an array from as many parts as it takes. */
  async fill(target: Uint8Array): Promise<void> {
    for (let at = 0; at < target.length; ) {
      const bytes = await this.part();
      if (bytes.length === 0 || at + bytes.length > target.length) throw damaged("a part has the wrong length");
      target.set(bytes, at);
      at += bytes.length;
    }
  }
}

export function damaged(how: string): SnapshotError {
  return new SnapshotError("damaged", `The snapshot of the population is damaged: ${how}`);
}
