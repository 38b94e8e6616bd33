import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { Page } from "@zhida/platform/contract";
import type { ReactNode } from "react";
import { Loaded } from "./loaded.tsx";
import { MoreButton } from "./more-button.tsx";

type Props<Row> = {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  /** Stands where there is nothing. */
  none: ReactNode;
  children: (rows: Row[]) => ReactNode;
};

/** What has been fetched of a list, and a button for more. */
export const Paged = <Row,>({ query, none, children }: Props<Row>) => (
  <Loaded query={query}>
    {({ pages }) => {
      const rows = pages.flatMap(({ items }) => items);
      if (rows.length === 0) return none;
      return (
        <div className="stack">
          {children(rows)}
          <MoreButton query={query} />
        </div>
      );
    }}
  </Loaded>
);
