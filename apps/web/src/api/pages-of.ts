import { infiniteQueryOptions, type QueryKey } from "@tanstack/react-query";
import type { Page } from "@zhida/platform/contract";

/** A list that goes on by key: each page says where the next begins. */
export const pagesOf = <Row>(queryKey: QueryKey, fetchPage: (cursor: string | undefined) => Promise<Page<Row>>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
