import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useText } from "../../i18n/use-text.ts";
import { areasQuery } from "../organisations/areas-query.ts";
import { useCounty } from "../organisations/use-division.ts";

/** Grids are numbered within their community: the name of the community in which one lies, by the grid's code. */
export function useCommunities(): (grid: string) => string {
  const text = useText();
  const county = useCounty();
  const { data } = useQuery(areasQuery(county, "community"));
  const names = useMemo(() => new Map(data?.map(({ code, name }) => [code, text(name)])), [data, text]);
  return useCallback((grid) => names.get(grid.slice(0, 12)) ?? "", [names]);
}
