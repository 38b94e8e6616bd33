import { useQuery } from "@tanstack/react-query";
import type { MapBounds } from "../../../ui/map/map-mark.ts";
import { areasQuery } from "../../organisations/areas-query.ts";
import { useCounty } from "../../organisations/use-division.ts";

/** Until the county's outline is here, and where nobody has drawn one. */
const WHOLE_PROVINCE: MapBounds = [116.0, 30.0, 118.0, 32.0];

/** What the map shows at first: the county of one's office. */
export function useCountyBounds(): MapBounds {
  const county = useCounty();
  const { data } = useQuery(areasQuery(county?.slice(0, 4), "county"));
  return data?.find(({ code }) => code === county)?.bbox ?? WHOLE_PROVINCE;
}
