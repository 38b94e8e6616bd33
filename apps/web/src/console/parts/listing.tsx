import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Page } from "@zhida/platform/contract";
import type { ReactNode } from "react";
import { Blank } from "../../ui/blank.tsx";
import { Failure } from "../../ui/failure.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type Column, RecordTable } from "./record-table.tsx";
import "./listing.css";

type Props<Row> = {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  empty: { title: string; text?: string; children?: ReactNode };
};

/** A list of the server, page by page: waiting, failed, empty, or there. */
export function Listing<Row>({ query, empty, ...table }: Props<Row>) {
  const rows = query.data?.pages.flatMap((page) => page.items);
  if (!rows) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return (
      <div className="framed listing listing-waiting">
        <Skeleton lines={6} />
      </div>
    );
  }
  if (rows.length === 0 && !query.hasNextPage) return <Blank {...empty} />;
  return (
    <div className="framed listing" aria-busy={query.isFetching}>
      <RecordTable {...table} rows={rows} />
      {query.hasNextPage && (
        <div className="listing-more">
          <MoreButton query={query} />
        </div>
      )}
    </div>
  );
}
