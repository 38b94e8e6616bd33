import ArrowDownOutlined from "@ant-design/icons/ArrowDownOutlined";
import ArrowUpOutlined from "@ant-design/icons/ArrowUpOutlined";
import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import "./rows-editor.css";

type Props<Row> = {
  rows: readonly Row[];
  /** How one of them is called: 法律依据. */
  name: string;
  onAdd: () => void;
  onMove: (from: number, to: number) => void;
  onRemove: (place: number) => void;
  children: (row: Row, place: number) => ReactNode;
};

/** Several of a kind, in an order: add, move, remove, each by keyboard too. */
export function RowsEditor<Row>({ rows, name, onAdd, onMove, onRemove, children }: Props<Row>) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      {rows.length === 0 && <p className="quiet">{t("editor.noneYet", { name })}</p>}
      <ol className="rows-editor">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={place}>
            <div className="rows-editor-head">
              <span className="quiet small">{t("editor.rowName", { name, place: place + 1 })}</span>
              <span className="row">
                <IconButton
                  label={t("editor.moveUp", { name, place: place + 1 })}
                  disabled={place === 0}
                  onClick={() => onMove(place, place - 1)}
                >
                  <ArrowUpOutlined aria-hidden="true" />
                </IconButton>
                <IconButton
                  label={t("editor.moveDown", { name, place: place + 1 })}
                  disabled={place === rows.length - 1}
                  onClick={() => onMove(place, place + 1)}
                >
                  <ArrowDownOutlined aria-hidden="true" />
                </IconButton>
                <IconButton label={t("editor.removeRow", { name, place: place + 1 })} onClick={() => onRemove(place)}>
                  <DeleteOutlined aria-hidden="true" />
                </IconButton>
              </span>
            </div>
            {children(row, place)}
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" onClick={onAdd}>
          <PlusOutlined aria-hidden="true" />
          {t("editor.addRow", { name })}
        </Button>
      </div>
    </div>
  );
}
