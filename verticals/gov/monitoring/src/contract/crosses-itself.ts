import type { Line, Position } from "@zhida/places/contract";

/** Two edges that are no neighbours meet. Lines and rings that people draw are short: every pair is looked at. */
export function crossesItself(line: Line): boolean {
  const edges = line.length - 1;
  const isRing = isSame(line[0] as Position, line[edges] as Position);
  for (let i = 0; i < edges; i++) {
    for (let j = i + 2; j < edges; j++) {
      if (isRing && i === 0 && j === edges - 1) continue;
      const [a, b, c, d] = [line[i], line[i + 1], line[j], line[j + 1]] as [Position, Position, Position, Position];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  }
  return false;
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

const side = (a: Position, b: Position, c: Position): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
