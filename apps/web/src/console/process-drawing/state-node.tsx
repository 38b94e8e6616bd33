import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import type { ProcessDrawing } from "@zhida/caseflow/contract";
import { RoleCode, roleNames } from "@zhida/identity/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";

export type DrawnState = ProcessDrawing["nodes"][number];
export type StateNode = Node<{ state: DrawnState; isCurrent: boolean }, "state">;

export function StateNodeView({ data: { state, isCurrent } }: NodeProps<StateNode>) {
  const text = useText();
  const note = useStateNote(state);
  return (
    <div
      className={`state-node state-${state.kind}${isCurrent ? " state-current" : ""}${state.initial ? " state-initial" : ""}`}
    >
      <Handle type="target" position={Position.Top} />
      <strong>{text(state.label)}</strong>
      {note && <span>{note}</span>}
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

/** Who does it and within what time, or how it ends. */
export function useStateNote(state: DrawnState): string {
  const { t } = useTranslation();
  const text = useText();
  const role = RoleCode.safeParse(state.role);
  return [
    role.success && text(roleNames[role.data]),
    state.count !== null && state.count > 1 && t("process.signers", { count: state.count }),
    state.term && t(`term.${state.term.unit}`, { count: state.term.amount }),
    state.pausesClock && t("process.pauses"),
    state.outcome && t(`outcome.${state.outcome}`),
  ]
    .filter(Boolean)
    .join(" · ");
}
