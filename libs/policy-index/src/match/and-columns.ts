/** `into &= each`, four bitmaps in one go: the accumulated words are read and written once for them. */
export function andColumns(into: Uint32Array, columns: readonly Uint32Array[], count: number): void {
  const words = into.length;
  let c = 0;
  for (; c + 4 <= count; c += 4) {
    const [a, b] = [columns[c] as Uint32Array, columns[c + 1] as Uint32Array];
    andFour(into, a, b, columns[c + 2] as Uint32Array, columns[c + 3] as Uint32Array, words);
  }
  for (; c < count; c++) andOne(into, columns[c] as Uint32Array, words);
}

function andFour(
  into: Uint32Array,
  a: Uint32Array,
  b: Uint32Array,
  c: Uint32Array,
  d: Uint32Array,
  words: number,
): void {
  for (let i = 0; i < words; i++) {
    into[i] = (into[i] as number) & (a[i] as number) & (b[i] as number) & (c[i] as number) & (d[i] as number);
  }
}

function andOne(into: Uint32Array, column: Uint32Array, words: number): void {
  for (let i = 0; i < words; i++) into[i] = (into[i] as number) & (column[i] as number);
}
