import { queryOptions } from "@tanstack/react-query";
import type { AreaLevel } from "@zhida/places/contract";
import { listAllAreas } from "../../api/places.ts";

/** All areas of a level within another, without their outlines: they change once in years. */
export const areasQuery = (within: string | undefined, level: AreaLevel) =>
  queryOptions({
    queryKey: ["areas", level, within],
    queryFn: () => listAllAreas({ parent: within, level }),
    enabled: within !== undefined,
    staleTime: Infinity,
  });
