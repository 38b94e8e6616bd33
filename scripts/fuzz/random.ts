/** Whole numbers from 0 to below `limit`. */
export type Random = (limit: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[random(values.length)]!;
}

export function noise(random: Random, most: number): Uint8Array {
  return Uint8Array.from({ length: random(most + 1) }, () => random(256));
}

/** Up to four bytes changed, left out, put in, or repeated. */
export function mutant(random: Random, bytes: Uint8Array, favourites: readonly number[]): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let left = 1 + random(4); left > 0 && changed.length > 0; left--) {
    const at = random(changed.length);
    const byte = random(2) ? pick(random, favourites) : random(256);
    const before = changed.subarray(0, at);
    switch (random(5)) {
      case 0:
        changed[at] = byte;
        break;
      case 1:
        changed[at]! ^= 1 << random(8);
        break;
      case 2:
        changed = Buffer.concat([before, changed.subarray(at + 1 + random(8))]);
        break;
      case 3:
        changed = Buffer.concat([before, Buffer.of(byte), changed.subarray(at)]);
        break;
      default:
        changed = Buffer.concat([changed, changed.subarray(at)]);
    }
  }
  return changed;
}

/** The bytes in pieces, some of them empty or of one byte. */
export function pieces(random: Random, bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = pick(random, [0, 1, 1 + random(10), 1 + random(400)]);
    found.push(bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}
