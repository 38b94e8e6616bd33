import { awayFrom } from "./curve.ts";
import { apart, between, type Spot } from "./plane.ts";
import type { NamedStreet } from "./street-names.ts";

const CELL_M = 250;
/** Metres of street to one number on each side. */
const PER_NUMBER_M = 12;

/** `along`: metres from the beginning of the street to each spot. */
type NumberedStreet = { name: string; community: string; line: readonly Spot[]; along: number[] };

/** House numbers: along each named street from its beginning, odd on the left, even on the right. */
export class Doors {
  readonly #cells = new Map<string, { street: number; i: number }[]>();
  readonly #streets: NumberedStreet[] = [];
  readonly #given = new Set<string>();

  constructor(streets: readonly NamedStreet[]) {
    const reached = new Map<string, number>();
    for (const { name, community, line } of streets) {
      if (!name) continue;
      const key = `${community} ${name.zh}`;
      let metres = reached.get(key) ?? 0;
      const along = line.map((spot, i) => {
        metres += i === 0 ? 0 : apart(line[i - 1] as Spot, spot);
        return metres;
      });
      reached.set(key, metres + PER_NUMBER_M);
      const street = this.#streets.push({ name: name.zh, community, line, along }) - 1;
      for (let i = 1; i < line.length; i++) {
        const cell = cellOf(between(line[i - 1] as Spot, line[i] as Spot, 0.5), 0, 0);
        const known = this.#cells.get(cell);
        if (known) known.push({ street, i });
        else this.#cells.set(cell, [{ street, i }]);
      }
    }
  }

  /** The next free number of the nearest named street of that community; undefined where none is near. */
  number(spot: Spot, community: string): string | undefined {
    let best: { street: number; i: number; away: number } | undefined;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const { street, i } of this.#cells.get(cellOf(spot, dx, dy)) ?? []) {
          const { line, community: own } = this.#streets[street] as NumberedStreet;
          if (own !== community) continue;
          const away = awayFrom(spot, line[i - 1] as Spot, line[i] as Spot);
          if (!best || away < best.away) best = { street, i, away };
        }
      }
    }
    if (!best) return undefined;
    const { name, line, along } = this.#streets[best.street] as NumberedStreet;
    const [a, b] = [line[best.i - 1] as Spot, line[best.i] as Spot];
    const onLeft = (b[0] - a[0]) * (spot[1] - a[1]) - (b[1] - a[1]) * (spot[0] - a[0]) > 0;
    const metres = (along[best.i - 1] ?? 0) + Math.min(apart(a, b), apart(a, spot));
    let number = Math.floor(metres / PER_NUMBER_M) * 2 + (onLeft ? 1 : 2);
    while (this.#given.has(`${community} ${name}${number}`)) number += 2;
    this.#given.add(`${community} ${name}${number}`);
    return `${name}${number}号`;
  }
}

const cellOf = ([x, y]: Spot, dx: number, dy: number) =>
  `${Math.floor(x / CELL_M) + dx} ${Math.floor(y / CELL_M) + dy}`;
