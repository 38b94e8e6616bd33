import { awayFrom, leftOf, throughPoints } from "./curve.ts";
import { type Lake, lakes, type RiverCourse, rivers } from "./gazetteer.ts";
import { noise } from "./noise.ts";
import { apart, type Spot } from "./plane.ts";

export interface River extends RiverCourse {
  line: readonly Spot[];
  /** Half the width in metres at each spot of the line. */
  half: readonly number[];
}

export interface Water extends Lake {
  ring: readonly Spot[];
}

const STEP_M = 90;

/** All rivers as they wander, each ending on the line of the river that it flows into. */
export function drawRivers(seed: number): River[] {
  const drawn: River[] = [];
  for (const [i, river] of rivers.entries()) {
    const into = drawn.find(({ code }) => code === river.into);
    const mouth = into ? nearestSpot(into.line, river.course.at(-1) as Spot) : undefined;
    const course = mouth ? [...river.course.slice(0, -1), mouth] : river.course;
    const line = wander(throughPoints(course, STEP_M), river.wander, seed + i * 31);
    const [from, to] = river.width;
    const half = line.map((_, at) => (from + (to - from) * (at / (line.length - 1)) ** 0.8) / 2);
    drawn.push({ ...river, line, half });
  }
  return drawn;
}

/** Bends of two sizes; at its ends and where it is hemmed in by a town the river keeps to its course. */
function wander(line: readonly Spot[], metres: number, seed: number): Spot[] {
  const wide = noise(seed, 3_900, 1);
  const narrow = noise(seed + 7, 1_250, 2);
  return line.map((spot, i) => {
    const [nx, ny] = leftOf(line, i);
    const ends = Math.min(1, (Math.min(i, line.length - 1 - i) * STEP_M) / 1_800);
    const by = ends * metres * (1.5 * wide(...spot) + 0.9 * narrow(...spot));
    return [spot[0] + nx * by, spot[1] + ny * by];
  });
}

/** Lakes with bays and headlands. */
export const drawLakes = (seed: number): Water[] =>
  lakes.map((lake, i) => {
    const bays = noise(seed + i * 17, 0.85, 4);
    const spots = Math.max(48, Math.round(lake.half[0] / 14));
    const ring = Array.from({ length: spots }, (_, k): Spot => {
      const angle = (k / spots) * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const reach = 1 + 0.55 * bays(c * 1.6 + i * 9, s * 1.6);
      const [x, y] = [c * lake.half[0] * reach, s * lake.half[1] * reach];
      const [tc, ts] = [Math.cos(lake.turn), Math.sin(lake.turn)];
      return [lake.centre[0] + x * tc - y * ts, lake.centre[1] + x * ts + y * tc];
    });
    return { ...lake, ring: [...ring, ring[0] as Spot] };
  });

/** The lake that the spot is in. */
export const lakeAt = (lakes: readonly Water[], spot: Spot): Water | undefined =>
  lakes.find(({ centre, half, ring }) => apart(spot, centre) < half[0] * 1.7 && isIn(spot, ring));

export function nearestSpot(line: readonly Spot[], spot: Spot): Spot {
  let best = line[0] as Spot;
  for (const each of line) if (apart(each, spot) < apart(best, spot)) best = each;
  return best;
}

/** Asks quickly how far the next river is. */
export class RiverBank {
  readonly #cells = new Map<number, { river: River; i: number }[]>();

  constructor(all: readonly River[]) {
    for (const river of all) {
      for (let i = 1; i < river.line.length; i++) {
        const [x, y] = river.line[i] as Spot;
        // A stretch is found from its own cell and the eight around it.
        for (let dx = -1; dx <= 1; dx++) {
          for (let dy = -1; dy <= 1; dy++) {
            const key = cellOf(x + dx * CELL_M, y + dy * CELL_M);
            const cell = this.#cells.get(key);
            if (cell) cell.push({ river, i });
            else this.#cells.set(key, [{ river, i }]);
          }
        }
      }
    }
  }

  /** Metres to the water's edge (negative in it) of the nearest river within a kilometre or so. */
  nearest(spot: Spot): { metres: number; river: River; i: number } | undefined {
    let best: { metres: number; river: River; i: number } | undefined;
    for (const { river, i } of this.#around(spot)) {
      const metres = awayFrom(spot, river.line[i - 1] as Spot, river.line[i] as Spot) - (river.half[i] ?? 0);
      if (!best || metres < best.metres) best = { metres, river, i };
    }
    return best;
  }

  /** The widest river that the stretch goes across. */
  crossed(a: Spot, b: Spot): River | undefined {
    let widest: River | undefined;
    for (const { river, i } of this.#around(a)) {
      if (widest && widest.width[1] >= river.width[1]) continue;
      if (cross(a, b, river.line[i - 1] as Spot, river.line[i] as Spot)) widest = river;
    }
    return widest;
  }

  #around([x, y]: Spot): readonly { river: River; i: number }[] {
    return this.#cells.get(cellOf(x, y)) ?? [];
  }
}

const CELL_M = 900;
const cellOf = (x: number, y: number): number => Math.floor(x / CELL_M) * 10_000 + Math.floor(y / CELL_M);

const turn = (a: Spot, b: Spot, c: Spot) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

export const cross = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0;

export function isIn([x, y]: Spot, ring: readonly Spot[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as Spot, ring[i] as Spot];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
