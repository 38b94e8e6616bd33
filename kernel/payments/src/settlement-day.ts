import { dateInChina } from "@zhida/platform";
import { nextWorkday } from "@zhida/workdays";

/** The day on which banks settle what is ordered now: the next working day. */
export const settlementDay = (now: Date): string => nextWorkday(dateInChina(now));
