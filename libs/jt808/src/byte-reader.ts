/** Big-endian. Reads past the end give zeros and are remembered in `overrun`. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get overrun(): boolean {
    return this.#at > this.#bytes.length;
  }

  get left(): number {
    return Math.max(this.#bytes.length - this.#at, 0);
  }

  byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  word(): number {
    return (this.byte() << 8) | this.byte();
  }

  dword(): number {
    return ((this.word() << 16) | this.word()) >>> 0;
  }

  bytes(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
