import dagre from "@dagrejs/dagre";
import type { ProcessDrawing } from "@zhida/caseflow/contract";

export const STATE_WIDTH = 168;
export const STATE_HEIGHT = 64;

/** Places from left to right by rank, so that the usual way reads like a line and the ways back bend around it. */
export function placeStates(drawing: ProcessDrawing): {
  positions: ReadonlyMap<string, { x: number; y: number }>;
  height: number;
} {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 26, ranksep: 92, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of drawing.nodes) graph.setNode(id, { width: STATE_WIDTH, height: STATE_HEIGHT });
  for (const { id, from, to, back } of drawing.edges) {
    if (from !== to) graph.setEdge(back ? to : from, back ? from : to, {}, id);
  }
  dagre.layout(graph);
  const positions = new Map(
    drawing.nodes.map(({ id }) => {
      const { x, y } = graph.node(id);
      return [id, { x: x - STATE_WIDTH / 2, y: y - STATE_HEIGHT / 2 }];
    }),
  );
  return { positions, height: (graph.graph().height ?? 0) + 48 };
}
