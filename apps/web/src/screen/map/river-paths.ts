import type { RiverReach } from "@zhida/gov-monitoring/contract";
import { mercatorX, mercatorY } from "./mercator.ts";
import type { View } from "./view.ts";

export type ReachPath = { id: string /** x, y, x, y … in the direction of the flow. */; points: Float64Array };

export const reachPaths = (reaches: readonly RiverReach[]): ReachPath[] =>
  reaches.map(({ id, line }) => ({
    id,
    points: Float64Array.from(line.flatMap(([lon, lat]) => [mercatorX(lon), mercatorY(lat)])),
  }));

/** Adds a reach to a path, or only its lower end: `from` is the share of its points that is left out. */
export function traceReach(path: Path2D, { points }: ReachPath, view: View, from = 0): void {
  const count = points.length / 2;
  const first = Math.floor((count - 1) * from);
  const edge = (count - 1) * from - first;
  for (let i = first; i < count; i++) {
    const next = Math.min(i + 1, count - 1);
    const share = i === first ? edge : 0;
    const x = (points[i * 2]! + (points[next * 2]! - points[i * 2]!) * share) * view.size - view.left;
    const y = (points[i * 2 + 1]! + (points[next * 2 + 1]! - points[i * 2 + 1]!) * share) * view.size - view.top;
    if (i === first) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
}
