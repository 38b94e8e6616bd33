export function hasBit(bitmap: Uint32Array, position: number): boolean {
  return (((bitmap[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

export function setBit(bitmap: Uint32Array, position: number): void {
  bitmap[position >>> 5] = (bitmap[position >>> 5] as number) | (1 << (position & 31));
}

export function clearBit(bitmap: Uint32Array, position: number): void {
  bitmap[position >>> 5] = (bitmap[position >>> 5] as number) & ~(1 << (position & 31));
}

/** In ascending order. */
export function forEachBit(bitmap: Uint32Array, visit: (position: number) => void): void {
  for (let word = 0; word < bitmap.length; word++) {
    for (let bits = bitmap[word] as number; bits !== 0; bits &= bits - 1) {
      visit((word << 5) + 31 - Math.clz32(bits & -bits));
    }
  }
}

export function countBits(bitmap: Uint32Array): number {
  let count = 0;
  for (let bits of bitmap) for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
