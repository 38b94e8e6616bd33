import { useMe } from "./me-query.ts";

/** The county this portal serves visitors of. */
const HOME_COUNTY = import.meta.env.VITE_DIVISION ?? "990122";
const COUNTY_DIGITS = 6;

/** The county of whoever is signed in, for a visitor the portal's own. */
export function useDivision(): string {
  return useMe()?.subject.division.slice(0, COUNTY_DIGITS) ?? HOME_COUNTY;
}
