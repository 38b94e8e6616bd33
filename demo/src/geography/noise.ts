/** Smooth noise in the plane, about -1 to 1; `size` is the width of its hills in metres. The same seed gives the same land. */
export function noise(seed: number, size: number, octaves = 4): (x: number, y: number) => number {
  return (x, y) => {
    let sum = 0;
    let weight = 0;
    for (let octave = 0; octave < octaves; octave++) {
      const scale = 2 ** octave / size;
      const share = 0.5 ** octave;
      sum += share * smooth(seed + octave * 101, x * scale, y * scale);
      weight += share;
    }
    return sum / weight;
  };
}

function smooth(seed: number, x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - i), ease(y - j)];
  const low = mix(value(seed, i, j), value(seed, i + 1, j), u);
  const high = mix(value(seed, i, j + 1), value(seed, i + 1, j + 1), u);
  return mix(low, high, v);
}

function value(seed: number, i: number, j: number): number {
  let h = Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x8000_0000 - 1;
}

const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
