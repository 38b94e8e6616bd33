import type { Actor } from "@zhida/identity";
import { dateInChina, type Work } from "@zhida/platform";
import type { PatrolRoute } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { ownGrid } from "../own-area.ts";
import { listCare } from "../store/care.ts";

type Stop = PatrolRoute["stops"][number];

const MOST_STOPS = 40;
/** Corners of the grid that one looks at: where its border turns, drawn a little inwards. */
const CORNERS = 8;
const INWARDS = 0.18;

/** A round through the grid: by its corners and by those who are cared for, never far to the next, and back. */
export async function planRoute({ places }: Deps, work: Work, actor: Actor, gridCode: string): Promise<PatrolRoute> {
  const grid = ownGrid(places, actor, gridCode);
  const area = places.area(gridCode);
  const ring = area?.polygon?.[0] ?? [];
  const centre = area?.centre ?? { lon: 0, lat: 0 };
  const corners = Array.from({ length: CORNERS }, (_, i): Stop => {
    const [lon, lat] = ring[Math.floor((i / CORNERS) * ring.length)] ?? [centre.lon, centre.lat];
    return {
      name: "",
      lon: lon + (centre.lon - lon) * INWARDS,
      lat: lat + (centre.lat - lat) * INWARDS,
      careId: null,
    };
  });
  const today = dateInChina(work.now);
  const cared = (await listCare(work.db, { grids: [gridCode], limit: MOST_STOPS }))
    .sort((a, b) => (a.due_on < b.due_on ? -1 : 1))
    .map(
      ({ id, name, due_on, lon, lat }): Stop => ({
        name: due_on <= today ? `${name}（到期走访）` : name,
        lon,
        lat,
        careId: id,
      }),
    );
  const stops = shortened([...corners, ...cared], places.distanceM);
  const first = stops[0];
  const round = first ? [...stops, first] : stops;
  const length = round.slice(1).reduce((sum, stop, i) => sum + places.distanceM(round[i] as Stop, stop), 0);
  return { grid, line: round.map(({ lon, lat }) => [lon, lat]), stops, lengthM: Math.round(length) };
}

/** The nearest next, then stretches turned round as long as that makes the round shorter (2-opt). */
function shortened(stops: readonly Stop[], metres: (a: Stop, b: Stop) => number): Stop[] {
  const left = [...stops];
  const way: Stop[] = left.splice(0, 1);
  while (left.length > 0) {
    const last = way.at(-1) as Stop;
    const next = left.reduce((best, stop) => (metres(last, stop) < metres(last, best) ? stop : best));
    left.splice(left.indexOf(next), 1);
    way.push(next);
  }
  const at = (i: number) => way[i % way.length] as Stop;
  for (let better = true; better; ) {
    better = false;
    for (let i = 0; i + 2 < way.length; i++) {
      for (let j = i + 2; j < way.length - (i === 0 ? 1 : 0); j++) {
        const gain =
          metres(at(i), at(i + 1)) + metres(at(j), at(j + 1)) - metres(at(i), at(j)) - metres(at(i + 1), at(j + 1));
        if (gain < 0.5) continue;
        way.splice(i + 1, j - i, ...way.slice(i + 1, j + 1).reverse());
        better = true;
      }
    }
  }
  return way;
}
