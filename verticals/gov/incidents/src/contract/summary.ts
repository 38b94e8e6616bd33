import { DivisionCode, Instant, IsoDate, LocalizedText } from "@zhida/platform/contract";
import { z } from "zod";
import { AgencyCode } from "./taxonomy.ts";

export const SummaryQuery = z.object({ division: DivisionCode.optional(), day: IsoDate.optional() });

const Share = z.number().min(0).max(1).nullable();

/** Counts of the summary whose incidents can be listed. */
export const CountedIncidents = z.enum([
  "open",
  "newToday",
  "closedToday",
  "dueSoon",
  "overdue",
  "toDispatch",
  "verifying",
  "supervised",
]);
export type CountedIncidents = z.infer<typeof CountedIncidents>;

/** `byAgency` and `byTown` are told to whoever views the whole county's incidents; for others they are empty. */
export const IncidentSummary = z.object({
  division: DivisionCode,
  day: IsoDate,
  at: Instant,
  open: z.int(),
  newToday: z.int(),
  closedToday: z.int(),
  overdue: z.int(),
  /** Due within two hours. */
  dueSoon: z.int(),
  /** Reported and not yet sent to anybody. */
  toDispatch: z.int(),
  verifying: z.int(),
  supervised: z.int(),
  /** Of those that were reported on the day by grid workers; null when there are none. */
  onTheSpotShare: Share,
  /** Of those that were closed on the day. */
  inTimeShare: Share,
  /** Satisfied of those rated in the last 30 days. */
  satisfaction: Share,
  byAgency: z.array(
    z.object({ agency: AgencyCode, name: LocalizedText, open: z.int(), newToday: z.int(), overdue: z.int() }),
  ),
  byTown: z.array(
    z.object({ town: z.string(), name: LocalizedText, open: z.int(), newToday: z.int(), overdue: z.int() }),
  ),
  /** 24 values: reported and closed in each hour of the day. */
  byHour: z.array(z.object({ hour: z.int(), reported: z.int(), closed: z.int() })),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;
