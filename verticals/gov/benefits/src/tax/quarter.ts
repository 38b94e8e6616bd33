import type { IsoDate } from "@zhida/platform/contract";
import type { Quarter } from "../contract.ts";

/** The last quarter that is over: what a quarterly taxpayer files next. */
export function lastQuarter(today: IsoDate): Quarter {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  return quarter === 1 ? `${year - 1}Q4` : `${year}Q${quarter - 1}`;
}
