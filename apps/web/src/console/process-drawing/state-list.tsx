import type { ProcessDrawing } from "@zhida/caseflow/contract";
import { useTranslation } from "react-i18next";
import { useText } from "../../i18n/use-text.ts";
import { Tag } from "../../ui/tag.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { type DrawnState, useStateNote } from "./state-node.tsx";

/** The drawing in words: each step, what it is, and where it leads. */
export function StateList({ drawing, current }: { drawing: ProcessDrawing; current?: string }) {
  const { t } = useTranslation();
  const text = useText();
  const names = new Map(drawing.nodes.map((node) => [node.id, text(node.label)]));
  return (
    <RecordTable
      caption={t("process.steps")}
      rows={drawing.nodes}
      rowKey={(node) => node.id}
      columns={[
        {
          key: "name",
          title: t("process.step"),
          cell: (node) => (
            <>
              {text(node.label)} {node.id === current && <Tag tone="jade">{t("process.here")}</Tag>}
            </>
          ),
        },
        { key: "kind", title: t("process.kind"), cell: (node) => t(`process.kinds.${node.kind}`) },
        { key: "note", title: t("process.detail"), cell: (node) => <Note state={node} /> },
        {
          key: "exits",
          title: t("process.exits"),
          cell: (node) => (
            <ul>
              {drawing.edges
                .filter((edge) => edge.from === node.id)
                .map((edge) => (
                  <li key={edge.id}>
                    {t("process.exit", {
                      event: edge.label ? text(edge.label) : t("process.byItself"),
                      state: names.get(edge.to),
                      who: t(`process.who.${edge.who}`),
                    })}
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

const Note = ({ state }: { state: DrawnState }) => useStateNote(state);
