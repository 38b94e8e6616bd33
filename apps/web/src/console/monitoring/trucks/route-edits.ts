import type { TruckApproval } from "@zhida/gov-monitoring/contract";

export type Route = TruckApproval["route"];
export type RoutePoint = Route[number];

/** As many as an approval may have. */
export const MOST_POINTS = 2_000;

/** The point goes between those two between which it is the smallest detour: the ends stay where they are. */
export function withPoint(route: Route, point: RoutePoint): Route {
  if (route.length < 2 || route.length >= MOST_POINTS) return route;
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < route.length; i++) {
    const [a, b] = [route[i - 1]!, route[i]!];
    const detour = metres(a, point) + metres(point, b) - metres(a, b);
    if (detour < least) [best, least] = [i, detour];
  }
  return route.toSpliced(best, 0, point);
}

export const moved = (route: Route, index: number, point: RoutePoint): Route => route.with(index, point);

/** A route keeps its two ends. */
export const without = (route: Route, index: number): Route => (route.length > 2 ? route.toSpliced(index, 1) : route);

/** A point halfway to the next, or back from the last. */
export function halved(route: Route, index: number): Route {
  const from = Math.min(index, route.length - 2);
  const [a, b] = [route[from], route[from + 1]];
  if (!a || !b || route.length >= MOST_POINTS) return route;
  return route.toSpliced(from + 1, 0, rounded((a[0] + b[0]) / 2, (a[1] + b[1]) / 2));
}

export const lengthM = (route: Route): number =>
  route.reduce((sum, point, i) => (i === 0 ? 0 : sum + metres(route[i - 1]!, point)), 0);

const DECIMALS = 1e6;
export const rounded = (lon: number, lat: number): RoutePoint => [
  Math.round(lon * DECIMALS) / DECIMALS,
  Math.round(lat * DECIMALS) / DECIMALS,
];

const DEGREE_M = 111_195;

/** A county is small enough to be flat. */
function metres(a: RoutePoint, b: RoutePoint): number {
  const east = (b[0] - a[0]) * Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot(east, b[1] - a[1]) * DEGREE_M;
}
