import type { IsoDate } from "@zhida/platform/contract";
import type { BenefitPeriod } from "../contract/policy-pack.ts";

/** A period of a benefit; `next` is the first day of the one after it, null when there is none. */
export type Period = { key: string; start: IsoDate; next: IsoDate | null };

/** The period that a day lies in: `2026-04`, `2026Q2`, `2026`, or `once` from that day on. */
export function periodOf(period: BenefitPeriod, day: IsoDate): Period {
  if (period === "once") return { key: "once", start: day, next: null };
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (period === "yearly") return { key: `${year}`, start: first(year, 1), next: first(year + 1, 1) };
  if (period === "monthly") return { key: day.slice(0, 7), start: first(year, month), next: first(year, month + 1) };
  const quarter = Math.ceil(month / 3);
  return { key: `${year}Q${quarter}`, start: first(year, quarter * 3 - 2), next: first(year, quarter * 3 + 1) };
}

/** Every period from that of `from` to that of `to`, both included; none when `to` is earlier. */
export function periodsBetween(period: BenefitPeriod, from: IsoDate, to: IsoDate): Period[] {
  const periods: Period[] = [];
  for (let day: IsoDate | null = from; day !== null && day <= to; ) {
    const one: Period = periodOf(period, day);
    periods.push(one);
    day = one.next;
  }
  return periods;
}

/** The day on which a period is decided: its first, or the day the benefit began. */
export const decisiveDay = ({ start }: Period, since: IsoDate): IsoDate => (start < since ? since : start);

const first = (year: number, month: number): IsoDate =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
