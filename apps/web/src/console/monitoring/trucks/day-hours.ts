import type { DayHours } from "@zhida/gov-monitoring/contract";

/** Minutes of the day as a clock shows them: 1380 is 23:00. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** 23:00 is 1380; undefined for what is no time of the day. */
export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return Number.isInteger(total) && Number(minutes) < 60 && total <= 1440 ? total : undefined;
}

export const hoursText = ({ from, until }: DayHours): string => `${clockOf(from)}–${clockOf(until)}`;
