import { refuse } from "./refusals.ts";

/** Phones may be that much ahead. */
const AHEAD_MS = 10 * 60_000;

/** An instant that a phone wrote down, perhaps long ago without network; refuses one that has not come yet. */
export function toldInstant(text: string, now: Date): Date {
  const instant = new Date(text);
  if (instant.getTime() > now.getTime() + AHEAD_MS) throw refuse("in_future");
  return instant;
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
