import { dayOf } from "./seeded/calendar.ts";

/** The Monday on which the demo county stands: every age, term and balance is true on this morning. */
export const demoEpoch = new Date("2026-03-02T09:00:00+08:00");

export const epochDay = dayOf("2026-03-02");
