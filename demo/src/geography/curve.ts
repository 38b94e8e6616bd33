import { apart, between, type Spot } from "./plane.ts";

/** A smooth line through the points (centripetal enough for hand-placed ones), a spot every `step` metres. */
export function throughPoints(points: readonly Spot[], step: number): Spot[] {
  const line: Spot[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [b, c] = [points[i] as Spot, points[i + 1] as Spot];
    const a = points[i - 1] ?? [2 * b[0] - c[0], 2 * b[1] - c[1]];
    const d = points[i + 2] ?? [2 * c[0] - b[0], 2 * c[1] - b[1]];
    const steps = Math.max(1, Math.round(apart(b, c) / step));
    for (let s = 0; s < steps; s++) line.push(spline(a as Spot, b, c, d as Spot, s / steps));
  }
  const last = points.at(-1);
  if (last) line.push(last);
  return line;
}

function spline(a: Spot, b: Spot, c: Spot, d: Spot, t: number): Spot {
  const along = (k: 0 | 1) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
  return [along(0), along(1)];
}

export const lengthOf = (line: readonly Spot[]): number =>
  line.slice(1).reduce((sum, spot, i) => sum + apart(line[i] as Spot, spot), 0);

/** The unit vector to the left of the line at its i-th spot. */
export function leftOf(line: readonly Spot[], i: number): Spot {
  const [a, b] = [line[Math.max(0, i - 1)] as Spot, line[Math.min(line.length - 1, i + 1)] as Spot];
  const length = apart(a, b) || 1;
  return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
}

/** The line moved to its left by so many metres (right when negative). */
export const beside = (line: readonly Spot[], metres: number | ((i: number) => number)): Spot[] =>
  line.map((spot, i) => {
    const [nx, ny] = leftOf(line, i);
    const by = typeof metres === "number" ? metres : metres(i);
    return [spot[0] + nx * by, spot[1] + ny * by];
  });

/** Corners rounded off by cutting them (Chaikin); the ends stay. */
export function rounded(line: readonly Spot[], times: number): Spot[] {
  let current = [...line];
  for (let n = 0; n < times; n++) {
    if (current.length < 3) return current;
    const next: Spot[] = [current[0] as Spot];
    for (let i = 0; i + 1 < current.length; i++) {
      const [a, b] = [current[i] as Spot, current[i + 1] as Spot];
      if (i > 0) next.push(between(a, b, 0.25));
      if (i + 2 < current.length) next.push(between(a, b, 0.75));
    }
    next.push(current.at(-1) as Spot);
    current = next;
  }
  return current;
}

/** Each inner spot drawn towards the middle of its neighbours; the ends stay. */
export function relaxed(line: readonly Spot[], times: number): Spot[] {
  let current = [...line];
  for (let n = 0; n < times; n++) {
    current = current.map((spot, i) => {
      const [a, b] = [current[i - 1], current[i + 1]];
      return a && b ? [(a[0] + 2 * spot[0] + b[0]) / 4, (a[1] + 2 * spot[1] + b[1]) / 4] : spot;
    });
  }
  return current;
}

/** Spots left out that stand nearer than `metres` to the line without them (Douglas and Peucker). */
export function simplified(line: readonly Spot[], metres: number): Spot[] {
  if (line.length < 3) return [...line];
  const [first, last] = [line[0] as Spot, line.at(-1) as Spot];
  let farthest = 0;
  let at = 0;
  for (let i = 1; i + 1 < line.length; i++) {
    const away = awayFrom(line[i] as Spot, first, last);
    if (away > farthest) [farthest, at] = [away, i];
  }
  if (farthest <= metres) return [first, last];
  return [...simplified(line.slice(0, at + 1), metres), ...simplified(line.slice(at), metres).slice(1)];
}

/** Metres between a spot and the stretch from `a` to `b`. */
export function awayFrom(spot: Spot, a: Spot, b: Spot): number {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  const t = square && ((spot[0] - a[0]) * (b[0] - a[0]) + (spot[1] - a[1]) * (b[1] - a[1])) / square;
  return apart(spot, between(a, b, Math.max(0, Math.min(1, t))));
}
