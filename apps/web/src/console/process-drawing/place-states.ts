import dagre from "@dagrejs/dagre";
import type { ProcessDrawing } from "@zhida/caseflow/contract";

export const STATE_WIDTH = 152;
export const STATE_HEIGHT = 56;
const LABEL_HEIGHT = 18;
const CHARACTER_WIDTH = 11;

export type Point = { x: number; y: number };
export type Route = { points: Point[]; label: Point };

export type Placed = {
  states: ReadonlyMap<string, Point>;
  /** Of each edge that leads somewhere else, by its id, from its state to the next. */
  routes: ReadonlyMap<string, Route>;
  width: number;
  height: number;
};

/** Places from top to bottom by rank, with room for the words on each way, so that no way runs through a state. */
export function placeStates(
  drawing: ProcessDrawing,
  labelOf: (edge: ProcessDrawing["edges"][number]) => string,
): Placed {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 28, ranksep: 34, edgesep: 16, marginx: 8, marginy: 8 });
  for (const { id } of drawing.nodes) graph.setNode(id, { width: STATE_WIDTH, height: STATE_HEIGHT });
  const edges = drawing.edges.filter(({ from, to }) => from !== to);
  for (const edge of edges) {
    const width = Math.max(labelOf(edge).length * CHARACTER_WIDTH, 12);
    graph.setEdge(...ends(edge), { width, height: LABEL_HEIGHT, labelpos: "c" }, edge.id);
  }
  dagre.layout(graph);
  const states = drawing.nodes.map(({ id }): [string, Point] => {
    const { x, y } = graph.node(id);
    return [id, { x: x - STATE_WIDTH / 2, y: y - STATE_HEIGHT / 2 }];
  });
  const routes = edges.map((edge): [string, Route] => {
    const { points, x, y } = graph.edge(...ends(edge), edge.id) as { points: Point[] } & Point;
    return [edge.id, { points: edge.back ? points.toReversed() : points, label: { x, y } }];
  });
  return {
    states: new Map(states),
    routes: new Map(routes),
    width: graph.graph().width ?? 0,
    height: graph.graph().height ?? 0,
  };
}

/** A way back is laid out as if it led on: otherwise it would pull its target below. */
const ends = ({ from, to, back }: ProcessDrawing["edges"][number]): [string, string] =>
  back ? [to, from] : [from, to];
