/** A seeded stream of choices (xorshift32): the same seed makes the same policies everywhere. */
export type Draws = {
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
};

export function drawsOf(seed: number, key: number): Draws {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(key + 1, 0x85ebca6b)) | 0 || 1;
  const fraction = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let i = 0; i < 8; i++) fraction();
  return {
    int: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    pick: (list) => list[Math.floor(fraction() * list.length)] as (typeof list)[number],
    chance: (probability) => fraction() < probability,
  };
}
