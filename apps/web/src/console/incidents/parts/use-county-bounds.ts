import { useQuery } from "@tanstack/react-query";
import { listAreas } from "../../../api/places.ts";
import type { MapBounds } from "../../../ui/map/map-mark.ts";
import { useDivision } from "../../organisations/use-division.ts";

/** Until the county's outline is here, and where nobody has drawn one. */
const WHOLE_PROVINCE: MapBounds = [116.0, 30.0, 118.0, 32.0];

/** What the map shows at first: the county of one's office. */
export function useCountyBounds(): MapBounds {
  const county = useDivision()?.slice(0, 6);
  const { data } = useQuery({
    queryKey: ["areas", "county", county],
    queryFn: () => listAreas({ parent: county?.slice(0, 4), level: "county", polygons: false }),
    enabled: county !== undefined,
    staleTime: Infinity,
  });
  return data?.items.find(({ code }) => code === county)?.bbox ?? WHOLE_PROVINCE;
}
