import { useQuery } from "@tanstack/react-query";
import type { Category } from "@zhida/gov-incidents/contract";
import { taxonomyQuery } from "../incident-queries.ts";

/** The category of that code, once the taxonomy is here. */
export function useCategory(code: string | undefined): Category | undefined {
  const { data } = useQuery(taxonomyQuery);
  return data?.categories.find((each) => each.code === code);
}
