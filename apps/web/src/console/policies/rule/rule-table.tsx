import { useVirtualizer } from "@tanstack/react-virtual";
import type { DecisionTable } from "@zhida/matching/contract";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Tag } from "../../../ui/tag.tsx";
import { cellText, columnsOf } from "../grid/table-columns.ts";
import { useColumnName } from "../grid/use-column-name.ts";
import { useCellWords } from "./use-cell-words.ts";
import { useDecisionName } from "./use-decision-name.ts";
import "./rule-table.css";

const GUESS = 44;

/** A decision table to read: every cell in words, its FEEL below; only rows in sight are drawn. */
export function RuleTable({ table }: { table: DecisionTable }) {
  const { t } = useTranslation("policies");
  const says = useCellWords();
  const nameOf = useDecisionName();
  const nameOfColumn = useColumnName();
  const box = useRef<HTMLElement>(null);
  const columns = columnsOf(table);
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => GUESS,
    overscan: 12,
  });
  const drawn = rows.getVirtualItems();
  const above = drawn[0]?.start ?? 0;
  const below = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <div className="stack">
      <p className="row small">
        <Tag>{t(`hitPolicy.${table.hitPolicy}`)}</Tag>
        <span className="quiet">{t("rule.rows", { count: table.rows.length })}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard */}
      <section className="rule-table-box" ref={box} tabIndex={0} aria-label={nameOf(table.decision)}>
        <table className="rule-table">
          <thead>
            <tr>
              <th scope="col" className="rule-table-number">
                {t("rule.rowNumber")}
              </th>
              {columns.map((column) => (
                <th key={`${column.kind}${column.place}`} scope="col" className={`rule-table-${column.kind}`}>
                  <span className="quiet small">{t(`column.${column.kind}`)}</span>
                  <br />
                  {nameOfColumn(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && (
              <tr>
                <td colSpan={columns.length + 1} style={{ height: above, padding: 0 }} />
              </tr>
            )}
            {drawn.map(({ index, key }) => (
              <tr key={key} data-index={index} ref={rows.measureElement}>
                <td className="rule-table-number">{index + 1}</td>
                {columns.map((column) => {
                  const text = cellText(table, index, column);
                  const said = column.kind === "annotation" ? text : saidIn(says.cell, text, column);
                  return (
                    <td key={`${column.kind}${column.place}`} className={`rule-table-${column.kind}`}>
                      {said || <span className="quiet">{t("none")}</span>}
                      {column.kind !== "annotation" && said !== text && text !== "" && text !== "-" && (
                        <code className="rule-table-feel">{text}</code>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            {below > 0 && (
              <tr>
                <td colSpan={columns.length + 1} style={{ height: below, padding: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** An empty result is nothing; an empty condition asks for nothing. */
const saidIn = (
  say: (text: string, expression: string) => string,
  text: string,
  { kind, expression }: { kind: string; expression: string },
): string => (kind === "output" && text === "" ? "" : say(text, expression));
