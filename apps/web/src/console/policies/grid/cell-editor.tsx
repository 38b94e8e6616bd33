import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FeelField } from "../feel/feel-field.tsx";
import type { TableColumn } from "./table-columns.ts";

type Step = { row: number; column: number };

type Props = {
  column: TableColumn;
  begin: string;
  onCommit: (text: string, step: Step) => void;
  onCancel: () => void;
};

/** A cell being written: Enter goes down, Tab goes on, Escape leaves it as it was; leaving it keeps what was written. */
export function CellEditor({ column, begin, onCommit, onCancel }: Props) {
  const { t } = useTranslation("policies");
  const [text, setText] = useState(begin);
  const written = useRef(begin);
  const isDone = useRef(false);
  const write = (next: string) => {
    written.current = next;
    setText(next);
  };
  const finish = (step: Step) => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(written.current.trim(), step);
  };
  const onKey = (event: Pick<KeyboardEvent, "key" | "shiftKey" | "preventDefault" | "stopPropagation">) => {
    const step = event.key === "Enter" ? { row: 1, column: 0 } : { row: 0, column: event.shiftKey ? -1 : 1 };
    if (event.key === "Escape") {
      isDone.current = true;
      onCancel();
    } else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey)) finish(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = t("grid.editing", { column: column.label });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the field inside was left
    <div
      className="cell-editor"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish({ row: 0, column: 0 });
      }}
    >
      {column.kind === "annotation" ? (
        <input
          className="input"
          aria-label={label}
          // biome-ignore lint/a11y/noAutofocus: the cell was opened to be written in
          autoFocus
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKey}
        />
      ) : (
        <FeelField
          label={label}
          value={text}
          dialect={column.kind === "input" ? "unaryTests" : "expression"}
          onChange={write}
          onKeyDown={onKey}
          autoFocus
        />
      )}
    </div>
  );
}
