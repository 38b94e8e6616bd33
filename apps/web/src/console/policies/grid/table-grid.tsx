import { useVirtualizer } from "@tanstack/react-virtual";
import type { CheckFinding, DecisionTable } from "@zhida/matching/contract";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCellWords } from "../rule/use-cell-words.ts";
import { CellEditor } from "./cell-editor.tsx";
import { fromClipboard, toClipboard } from "./clipboard.ts";
import { findingsIn } from "./findings-in.ts";
import { GridHead } from "./grid-head.tsx";
import { isWriting, moveOf } from "./grid-keys.ts";
import { clearBlock, setBlock, setCell, textsIn } from "./table-changes.ts";
import { cellText, columnsOf, type TableColumn } from "./table-columns.ts";
import type { GridCells } from "./use-grid-cells.ts";
import "./table-grid.css";

const ROW_PX = 36;
const PAGE = 10;

type Props = {
  table: DecisionTable;
  cells: GridCells;
  findings: readonly CheckFinding[];
  onChange: (table: DecisionTable) => void;
  onUndo: () => void;
  onColumn: (column: TableColumn) => void;
};

/** A decision table as a spreadsheet: only rows in sight are drawn, so thousands of them stay quick. */
export function TableGrid({ table, cells, findings, onChange, onUndo, onColumn }: Props) {
  const { t } = useTranslation("policies");
  const says = useCellWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<{ begin: string }>();
  const columns = columnsOf(table);
  const { active, block, go } = cells;
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    scrollPaddingStart: 56,
  });
  useShowActive(box, rows.scrollToIndex, active, `${id}-${active.row}-${active.column}`);
  const faults = findingsIn(findings, table.decision);
  const column = columns[active.column];

  const onKeyDown = (event: KeyboardEvent) => {
    if (edited || event.target !== event.currentTarget) return;
    const move = moveOf(event, active, { rows: table.rows.length, columns: columns.length, page: PAGE });
    if (move) go(move.to, move.extend);
    else if (event.key === "Enter" || event.key === "F2") setEdited({ begin: cellOf() });
    else if (event.key === "Delete" || event.key === "Backspace") onChange(clearBlock(table, block));
    else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) onUndo();
    else if (isWriting(event)) setEdited({ begin: event.key });
    else return;
    event.preventDefault();
  };
  const cellOf = () => (column ? cellText(table, active.row, column) : "");
  const commit = (text: string, step: { row: number; column: number }) => {
    setEdited(undefined);
    if (text !== cellOf()) onChange(setCell(table, active, text));
    go({ row: active.row + step.row, column: active.column + step.column });
    box.current?.focus({ preventScroll: true });
  };
  const copy = (event: ClipboardEvent) => {
    if (edited) return;
    event.clipboardData.setData("text/plain", toClipboard(textsIn(table, block)));
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    if (edited) return;
    event.preventDefault();
    onChange(setBlock(table, block.from, fromClipboard(event.clipboardData.getData("text/plain"))));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of sight are not drawn, which a table cannot say
    <div
      ref={box}
      className="table-grid"
      role="grid"
      aria-label={t("grid.label")}
      aria-rowcount={table.rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={table.rows.length > 0 && !edited ? `${id}-${active.row}-${active.column}` : undefined}
      tabIndex={0}
      style={{ "--columns": tracksOf(columns), "--width": widthOf(columns) } as object}
      onKeyDown={onKeyDown}
      onCopy={copy}
      onCut={(event) => {
        copy(event);
        if (!edited) onChange(clearBlock(table, block));
      }}
      onPaste={paste}
    >
      <GridHead columns={columns} faults={faults} onColumn={onColumn} />
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="rowgroup" className="table-grid-rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid itself has the focus
          <div key={index} role="row" aria-rowindex={index + 2} className="table-grid-row" style={{ top: start }}>
            {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of the grid */}
            <div
              role="rowheader"
              className={`table-grid-number${faults.ofRow(index) ? ` fault-${faults.ofRow(index)}` : ""}`}
            >
              {index + 1}
            </div>
            {columns.map((each, place) => {
              const isActive = index === active.row && place === active.column;
              const fault = faults.ofCell(index, place);
              const text = cellText(table, index, each);
              return (
                // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: keys go to the grid
                <div
                  key={`${each.kind}${each.place}`}
                  id={`${id}-${index}-${place}`}
                  role="gridcell"
                  aria-colindex={place + 2}
                  aria-selected={isIn(block, index, place)}
                  aria-invalid={fault === "error" || undefined}
                  className={cellClass(each.kind, { isActive, isMarked: isIn(block, index, place), fault })}
                  title={each.kind === "annotation" || text === "" ? text : says.cell(text, each.expression)}
                  onClick={(event) => {
                    if (edited && isActive) return;
                    go({ row: index, column: place }, event.shiftKey);
                    if (event.target === event.currentTarget) box.current?.focus({ preventScroll: true });
                  }}
                  onDoubleClick={() => !edited && setEdited({ begin: text })}
                >
                  {isActive && edited ? (
                    <CellEditor
                      column={each}
                      begin={edited.begin}
                      onCommit={commit}
                      onCancel={() => {
                        setEdited(undefined);
                        box.current?.focus({ preventScroll: true });
                      }}
                    />
                  ) : (
                    text
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The active cell is in sight: its row is drawn, then its column scrolled to. */
function useShowActive(
  box: { current: HTMLDivElement | null },
  scrollTo: (row: number) => void,
  { row, column }: { row: number; column: number },
  cellId: string,
): void {
  const show = useRef(scrollTo);
  show.current = scrollTo;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the active cell alone
  useEffect(() => {
    show.current(row);
    const cell = document.getElementById(cellId);
    if (!cell || !box.current) return;
    const { left, right } = box.current.getBoundingClientRect();
    const place = cell.getBoundingClientRect();
    if (place.right > right) box.current.scrollLeft += place.right - right;
    else if (place.left < left + 56) box.current.scrollLeft -= left + 56 - place.left;
  }, [row, column]);
}

const isIn = ({ from, to }: GridCells["block"], row: number, column: number): boolean =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

function cellClass(
  kind: string,
  { isActive, isMarked, fault }: { isActive: boolean; isMarked: boolean; fault: string | undefined },
): string {
  return [
    "table-grid-cell",
    `table-grid-${kind}`,
    isMarked && "is-marked",
    isActive && "is-active",
    fault && `fault-${fault}`,
  ]
    .filter(Boolean)
    .join(" ");
}

const widths = { input: [10.5, 1], output: [8, 0.7], annotation: [15, 1.6] } as const;
const NUMBER_REM = 3.5;

/** The same for the head and every row: a least width, and a share of what is left. */
const tracksOf = (columns: readonly TableColumn[]): string =>
  `${NUMBER_REM}rem ${columns.map(({ kind }) => `minmax(${widths[kind][0]}rem, ${widths[kind][1]}fr)`).join(" ")}`;

const widthOf = (columns: readonly TableColumn[]): string =>
  `${columns.reduce((sum, { kind }) => sum + widths[kind][0], NUMBER_REM)}rem`;
