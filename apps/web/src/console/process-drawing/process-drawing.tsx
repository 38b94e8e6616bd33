import { Background, MarkerType, ReactFlow } from "@xyflow/react";
import type { ProcessDrawing as Drawing } from "@zhida/caseflow/contract";
import "@xyflow/react/dist/base.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { placeStates } from "./place-states.ts";
import "./process-drawing.css";
import { type RoutedEdge, RoutedEdgeView } from "./routed-edge.tsx";
import { StateList } from "./state-list.tsx";
import { type StateNode, StateNodeView } from "./state-node.tsx";

const nodeTypes = { state: StateNodeView };
const edgeTypes = { routed: RoutedEdgeView };
const MAX_HEIGHT = 780;
const MARGIN = 24;

/** A process drawn from its own definition. The same in words stands below it, for those who do not see the picture. */
export function ProcessDrawing({ drawing, current }: { drawing: Drawing; current?: string }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  const { nodes, edges, width, height } = useMemo(() => {
    const labelOf = (edge: Drawing["edges"][number]) => (edge.label ? text(edge.label) : "");
    const placed = placeStates(drawing, labelOf);
    const nodes = drawing.nodes.map(
      (state): StateNode => ({
        id: state.id,
        type: "state",
        position: placed.states.get(state.id)!,
        data: { state, isCurrent: state.id === current },
      }),
    );
    const edges = drawing.edges.flatMap((edge): RoutedEdge[] => {
      const route = placed.routes.get(edge.id);
      if (!route) return [];
      return [
        {
          id: edge.id,
          source: edge.from,
          target: edge.to,
          type: "routed",
          label: labelOf(edge),
          data: { route },
          className: `process-edge-${edge.who}${edge.back ? " process-edge-back" : ""}`,
          markerEnd: { type: MarkerType.ArrowClosed },
        },
      ];
    });
    return { nodes, edges, width: placed.width, height: placed.height };
  }, [drawing, current, text]);
  return (
    <div className="stack">
      <div
        className="process-drawing"
        style={{ aspectRatio: `${width} / ${height + MARGIN}`, maxHeight: Math.min(height + MARGIN, MAX_HEIGHT) }}
      >
        <ReactFlow
          key={`${height}-${i18n.language}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          fitView
          fitViewOptions={{ padding: 0.02, maxZoom: 1 }}
          minZoom={0.2}
          maxZoom={1.4}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
        >
          <Background gap={22} />
        </ReactFlow>
      </div>
      <details>
        <summary>{t("process.inWords")}</summary>
        <StateList drawing={drawing} current={current} />
      </details>
    </div>
  );
}
