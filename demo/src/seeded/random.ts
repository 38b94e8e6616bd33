/** A seeded stream of random choices; the same seed and key give the same stream on every machine. */
export interface Random {
  /** In [0, 1). */
  fraction(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Draws by weight; build `weighted` once and draw often. */
  draw<T>(table: Weighted<T>): T;
  /** `n` decimal digits. */
  digits(n: number): string;
}

export interface Weighted<T> {
  values: readonly T[];
  cumulative: Float64Array;
}

export function weighted<T>(entries: readonly (readonly [T, number])[]): Weighted<T> {
  const cumulative = new Float64Array(entries.length);
  let total = 0;
  entries.forEach(([, weight], i) => {
    total += weight;
    cumulative[i] = total;
  });
  return { values: entries.map(([value]) => value), cumulative };
}

/** Small Fast Counter (sfc32) by Chris Doty-Humphrey, of PractRand. */
export function random(seed: number, key: number): Random {
  let a = seed | 0;
  let b = key | 0;
  let c = (seed ^ Math.imul(key, 0x9e3779b1)) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const fraction = () => next() / 0x1_0000_0000;
  const int = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    int,
    chance: (probability) => fraction() < probability,
    pick: (list) => list[Math.floor(fraction() * list.length)] as (typeof list)[number],
    draw: (table) => table.values[indexIn(table.cumulative, fraction())] as (typeof table.values)[number],
    digits: (n) => String(Math.floor(fraction() * 10 ** n)).padStart(n, "0"),
  };
}

function indexIn(cumulative: Float64Array, fraction: number): number {
  const wanted = fraction * (cumulative.at(-1) ?? 0);
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
