import { useMe } from "../../session/me-query.ts";

/** The division over which one's first office reaches. */
export const useDivision = (): string | undefined => useMe()?.positions[0]?.division;

/** The county in which that division lies. */
export const useCounty = (): string | undefined => useDivision()?.slice(0, 6);
