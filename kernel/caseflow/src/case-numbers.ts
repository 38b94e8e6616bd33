import { type Db, dateInChina } from "@zhida/platform";
import { drawNumbers } from "./store/write-case.ts";

/** Drawn together: most cases are then opened without asking for their number first. What is left at a stop is never given. */
const BLOCK = 50;

export type CaseNumbers = {
  /** The next number of the division on the day of `now` in China: `990122-20261122-000123`. */
  next(db: Db, division: string, now: Date): Promise<string>;
};

export function caseNumbers(): CaseNumbers {
  const drawn: number[] = [];
  return {
    next: async (db, division, now) => {
      if (drawn.length === 0) drawn.push(...(await drawNumbers(db, BLOCK)));
      return `${division}-${dateInChina(now).replaceAll("-", "")}-${String(drawn.shift()).padStart(6, "0")}`;
    },
  };
}
