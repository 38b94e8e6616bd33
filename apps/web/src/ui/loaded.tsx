import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failure } from "./failure.tsx";
import { SkeletonCard } from "./skeleton.tsx";

type Props<T> = { query: UseQueryResult<T>; waiting?: ReactNode; children: (data: T) => ReactNode };

/** Waiting, failed or there: what was once shown stays while it is fetched anew. */
export function Loaded<T>({ query, waiting, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return waiting ?? <SkeletonCard />;
}
