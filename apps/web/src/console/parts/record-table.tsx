import type { ReactNode } from "react";
import "./record-table.css";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
  /** Never broken over two lines: moments, numbers. */
  tight?: boolean;
  /** Only where there is room for it. */
  roomy?: boolean;
};

type Props<Row> = {
  /** Read to those who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A dense table; on a narrow screen each row becomes a card with its own labels. */
export function RecordTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <table className="records">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, ...look }) => (
            <th key={key} scope="col" className={classOf(look)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, cell, ...look }) => (
              <td key={key} data-title={title} className={classOf(look)}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = ({ end, tight, roomy }: Partial<Column<never>>): string | undefined =>
  [end && "number", tight && "records-tight", roomy && "records-roomy"].filter(Boolean).join(" ") || undefined;
