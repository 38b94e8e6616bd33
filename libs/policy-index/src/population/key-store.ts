const BLOCK = 16;

/**
 * Sorted texts, front coded: each key is the number of bytes it shares with the one before, its length, and the rest; every 16th
 * stands in full. Texts of digits and X only (identity numbers, credit codes of digits) take half a byte for each character.
 */
export type KeyStore = {
  readonly size: number;
  readonly bytes: number;
  readonly parts: KeyParts;
  get(position: number): string;
  /** The position of a key between two positions, in whose range keys are sorted; -1 when it is not there. */
  find(key: string, from: number, to: number): number;
};

export type KeyParts = { readonly size: number; readonly starts: Uint32Array; readonly text: Uint8Array };

/** Packs keys in the order in which they come. */
export class KeyPacker {
  #text = new Uint8Array(1 << 16);
  #length = 0;
  #starts = new Uint32Array(1 << 10);
  #size = 0;
  #codes = { code: new Uint8Array(256), before: new Uint8Array(256) };
  #lengthBefore = 0;

  add(key: string): void {
    const { code, before } = this.#codes;
    const length = encode(key, code);
    let shared = 0;
    if (this.#size % BLOCK === 0) this.#start();
    else
      while (shared < 255 && shared < length && shared < this.#lengthBefore && code[shared] === before[shared])
        shared++;
    const rest = length - shared;
    if (this.#length + rest + 2 > this.#text.length) this.#text = doubled(this.#text);
    const text = this.#text;
    text[this.#length++] = shared;
    text[this.#length++] = rest;
    for (let at = shared; at < length; at++) text[this.#length++] = code[at]!;
    this.#codes = { code: before, before: code };
    this.#lengthBefore = length;
    this.#size++;
  }

  seal(): KeyStore {
    const starts = this.#starts.slice(0, Math.ceil(this.#size / BLOCK));
    return openKeys({ size: this.#size, starts, text: this.#text.slice(0, this.#length) });
  }

  #start(): void {
    const at = this.#size / BLOCK;
    if (at === this.#starts.length) {
      const longer = new Uint32Array(at * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[at] = this.#length;
  }
}

export function openKeys(parts: KeyParts): KeyStore {
  const { size, starts, text } = parts;
  const buffer = new Uint8Array(512);
  // Where the key last read ends: reading in order does not begin again in each block.
  const last = { position: -1, end: 0, length: 0 };
  const get = (position: number): string => {
    const follows = position === last.position + 1 && position % BLOCK !== 0;
    let at = follows ? last.end : starts[Math.floor(position / BLOCK)]!;
    let { length } = last;
    for (let step = follows ? 0 : position % BLOCK; step >= 0; step--) {
      const shared = text[at]!;
      const rest = text[at + 1]!;
      at += 2;
      for (let i = 0; i < rest; i++) buffer[shared + i] = text[at + i]!;
      at += rest;
      length = shared + rest;
    }
    last.position = position;
    last.end = at;
    last.length = length;
    return decode(buffer, length);
  };
  return {
    size,
    bytes: text.byteLength + starts.byteLength,
    parts,
    get,
    find(key, from, to) {
      let [low, high] = [from, to];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (get(middle) < key) low = middle + 1;
        else high = middle;
      }
      return low < to && get(low) === key ? low : -1;
    },
  };
}

const DIGITS = "0123456789X";
const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder();

/** First byte: 0 for UTF-8, 1 for an even and 2 for an odd number of half bytes. Returns the length. */
function encode(key: string, code: Uint8Array): number {
  const digits = key.length;
  if (digits > 255) throw new RangeError(TOO_LONG);
  code[0] = 1 + (digits & 1);
  for (let i = 0; i < digits; i++) {
    const letter = key.charCodeAt(i);
    const digit = letter === 88 ? 10 : letter - 48;
    if (digit < 0 || digit > 10 || letter === 58) return encodeUtf8(key, code);
    if (i & 1) code[1 + (i >> 1)]! |= digit;
    else code[1 + (i >> 1)] = digit << 4;
  }
  return 1 + ((digits + 1) >> 1);
}

function encodeUtf8(key: string, code: Uint8Array): number {
  const bytes = utf8.encode(key);
  if (bytes.length >= code.length) throw new RangeError(TOO_LONG);
  code[0] = 0;
  code.set(bytes, 1);
  return bytes.length + 1;
}

const TOO_LONG = "A subject's key is longer than 255 bytes";

function decode(buffer: Uint8Array, length: number): string {
  if (buffer[0] === 0) return fromUtf8.decode(buffer.subarray(1, length));
  let key = "";
  const digits = (length - 1) * 2 - (buffer[0] === 2 ? 1 : 0);
  for (let i = 0; i < digits; i++) {
    const byte = buffer[1 + (i >> 1)]!;
    key += DIGITS[i & 1 ? byte & 15 : byte >> 4];
  }
  return key;
}

function doubled(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(text.length * 2);
  larger.set(text);
  return larger;
}
