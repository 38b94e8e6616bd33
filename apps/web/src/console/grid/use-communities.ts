import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { listAreas } from "../../api/places.ts";
import { useText } from "../../i18n/use-text.ts";
import { useDivision } from "../organisations/use-division.ts";

/** Grids are numbered within their community: the name of the community in which one lies, by the grid's code. */
export function useCommunities(): (grid: string) => string {
  const text = useText();
  const county = useDivision()?.slice(0, 6);
  const { data } = useQuery({
    queryKey: ["areas", "communities", county],
    queryFn: () => listAreas({ parent: county, level: "community", polygons: false }),
    enabled: county !== undefined,
    staleTime: Infinity,
  });
  const names = useMemo(() => new Map(data?.items.map(({ code, name }) => [code, text(name)])), [data, text]);
  return useCallback((grid) => names.get(grid.slice(0, 12)) ?? "", [names]);
}
