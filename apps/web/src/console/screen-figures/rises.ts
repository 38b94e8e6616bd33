import type { FigureRecord } from "@zhida/gov-screen/contract";

/** The steps begin at 0 and rise, shares up to 1. */
export const rises = ({ levels, unit }: Pick<FigureRecord, "levels" | "unit">): boolean =>
  levels.every(
    ({ from }, at) => (at === 0 ? from === 0 : from > (levels[at - 1]?.from ?? 0)) && (unit === "count" || from <= 1),
  );
