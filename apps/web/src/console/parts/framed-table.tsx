import type { ComponentProps } from "react";
import { RecordTable } from "./record-table.tsx";
import "./listing.css";

/** A whole table in the frame that lists have. */
export const FramedTable = <Row,>(props: ComponentProps<typeof RecordTable<Row>>) => (
  <div className="framed listing">
    <RecordTable {...props} />
  </div>
);
