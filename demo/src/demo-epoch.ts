import { dayOf } from "./seeded/calendar.ts";

/** The Monday on which the demo county stands: every age, term and balance is true on this morning. */
export const demoEpoch = new Date("2026-03-02T09:00:00+08:00");

export const epochDay = dayOf("2026-03-02");

/** The first working day of the seven weeks that the county looks back on. */
export const historyBegins = "2026-01-08";

/** What a registry delivered last before anybody applied for anything: no case has used data that came after it. */
export const lastDelivery = dayOf(historyBegins) - 1;
