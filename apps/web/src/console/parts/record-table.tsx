import type { ReactNode } from "react";
import "./record-table.css";

export type Column<Row> = {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  end?: boolean;
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
          {columns.map(({ key, title, end, roomy }) => (
            <th key={key} scope="col" className={classOf(end, roomy)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, cell, end, roomy }) => (
              <td key={key} data-title={title} className={classOf(end, roomy)}>
                <div>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = (end?: boolean, roomy?: boolean): string | undefined =>
  [end && "number", roomy && "records-roomy"].filter(Boolean).join(" ") || undefined;
