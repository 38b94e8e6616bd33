import { Background, type Edge, MarkerType, ReactFlow } from "@xyflow/react";
import type { ProcessDrawing as Drawing } from "@zhida/caseflow/contract";
import "@xyflow/react/dist/base.css";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { placeStates } from "./place-states.ts";
import "./process-drawing.css";
import { StateList } from "./state-list.tsx";
import { type StateNode, StateNodeView } from "./state-node.tsx";

const nodeTypes = { state: StateNodeView };

/** A process drawn from its own definition. The same in words stands below it, for those who do not see the picture. */
export function ProcessDrawing({ drawing, current }: { drawing: Drawing; current?: string }) {
  const { t, i18n } = useTranslation();
  const text = useText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels change with the language
  const { nodes, edges, height } = useMemo(() => {
    const placed = placeStates(drawing);
    const nodes = drawing.nodes.map(
      (state): StateNode => ({
        id: state.id,
        type: "state",
        position: placed.positions.get(state.id)!,
        data: { state, isCurrent: state.id === current },
      }),
    );
    const edges = drawing.edges.map(
      (edge): Edge => ({
        id: edge.id,
        source: edge.from,
        target: edge.to,
        label: edge.label ? text(edge.label) : undefined,
        type: edge.back ? "default" : "smoothstep",
        className: `process-edge process-edge-${edge.who}${edge.back ? " process-edge-back" : ""}`,
        markerEnd: { type: MarkerType.ArrowClosed },
      }),
    );
    return { nodes, edges, height: placed.height };
  }, [drawing, current, i18n.language]);
  return (
    <div className="stack">
      <div className="process-drawing" style={{ height: Math.min(Math.max(height, 220), 560) }} aria-hidden="true">
        <ReactFlow
          key={`${drawing.nodes.length}-${i18n.language}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          fitView
          fitViewOptions={{ padding: 0.06 }}
          minZoom={0.2}
          maxZoom={1.4}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
          proOptions={{ hideAttribution: true }}
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
