import { BaseEdge, type Edge, type EdgeProps } from "@xyflow/react";
import type { Point, Route } from "./place-states.ts";

export type RoutedEdge = Edge<{ route: Route }, "routed">;

/** A way along the points that the layout found, with its words in the room that was kept for them. */
export function RoutedEdgeView({ data, label, markerEnd, id }: EdgeProps<RoutedEdge>) {
  if (!data) return null;
  const { points, label: at } = data.route;
  return (
    <BaseEdge
      id={id}
      path={smooth(points)}
      markerEnd={markerEnd}
      label={label}
      labelX={at.x}
      labelY={at.y}
      labelBgPadding={[3, 1]}
    />
  );
}

/** Through the middle of each leg, bent around the corners. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const bends = rest.slice(0, -1).map((corner, place) => {
    const next = rest[place + 1]!;
    return `Q ${corner.x} ${corner.y} ${(corner.x + next.x) / 2} ${(corner.y + next.y) / 2}`;
  });
  const last = rest.at(-1) ?? first;
  return `M ${first.x} ${first.y} ${bends.join(" ")} L ${last.x} ${last.y}`;
}
