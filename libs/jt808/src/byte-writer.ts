/** Big-endian; refuses what does not fit. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  byte(value: number): void {
    this.#whole(value, 0xff);
    this.#room(1)[this.#length++] = value;
  }

  word(value: number): void {
    this.#whole(value, 0xffff);
    const bytes = this.#room(2);
    bytes[this.#length++] = value >> 8;
    bytes[this.#length++] = value;
  }

  dword(value: number): void {
    this.#whole(value, 0xffffffff);
    const bytes = this.#room(4);
    for (let shift = 24; shift >= 0; shift -= 8) bytes[this.#length++] = value >>> shift;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length).set(values, this.#length);
    this.#length += values.length;
  }

  /** Filled up with zero bytes on the right. */
  padded(values: Uint8Array, length: number): void {
    if (values.length > length) throw new RangeError(`${values.length} bytes for ${length}`);
    this.bytes(values);
    this.bytes(new Uint8Array(length - values.length));
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #whole(value: number, most: number): void {
    if (!Number.isInteger(value) || value < 0 || value > most)
      throw new RangeError(`${value} is not within 0 to ${most}`);
  }

  #room(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
