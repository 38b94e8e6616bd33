import { dateInChina, type FileAnswer, type Work } from "@zhida/platform";
import type { IsoDate, Language } from "@zhida/platform/contract";
import { addDays, mondayOf } from "../board/period.ts";
import { refuse } from "../board/refusals.ts";
import type { Board } from "../board/show-board.ts";
import type { BriefWeeks } from "../contract.ts";
import type { Incidents } from "../deps.ts";
import { findBrief, insertBrief, listBriefs } from "../store/briefs.ts";
import { gatherWeek } from "./gather-week.ts";
import { isoWeekOf, mondayOfIsoWeek } from "./iso-week.ts";
import { printBrief } from "./print/print-brief.ts";
import { wordWeek } from "./word-week.ts";

export type Briefs = Board & Pick<Incidents, "blobs">;

const WEEKS_LISTED = 26;

/** The weeks that are over; a brief that was not made yet is made when it is asked for. */
export async function listBriefWeeks(work: Work, division: string): Promise<BriefWeeks> {
  const thisMonday = mondayOf(dateInChina(work.now));
  const made = await listBriefs(work.db, division, addDays(thisMonday, -7 * WEEKS_LISTED));
  const items = Array.from({ length: WEEKS_LISTED }, (_, index) => addDays(thisMonday, -7 * (index + 1))).map(
    (monday) => ({
      week: isoWeekOf(monday),
      monday,
      sunday: addDays(monday, 6),
      madeAt: made.find((brief) => brief.monday === monday)?.made_at.toISOString() ?? null,
    }),
  );
  return { items };
}

/** The brief of a week that is over, as it was first printed. */
export async function readBrief(
  briefs: Briefs,
  work: Work,
  { division, week, language }: { division: string; week: string; language: Language },
): Promise<FileAnswer> {
  const monday = mondayOfIsoWeek(week);
  if (!monday || addDays(monday, 7) > dateInChina(work.now)) throw refuse("week_not_over");
  const asked = { division, monday, language };
  const stored = await findBrief(work.db, asked);
  const bytes = (stored && (await briefs.blobs.get(stored.blob))) ?? (await makeBrief(briefs, work, asked));
  return {
    bytes,
    name: `${language === "en" ? "weekly-brief" : "民情周报"}-${week}.pdf`,
    type: "application/pdf",
    inline: true,
  };
}

export async function makeBrief(
  briefs: Briefs,
  work: Work,
  { division, monday, language }: { division: string; monday: IsoDate; language: Language },
): Promise<Uint8Array> {
  const week = await gatherWeek(briefs, work, division, monday);
  const bytes = await printBrief(await wordWeek(briefs, work, week, language));
  const blob = await briefs.blobs.put(bytes);
  await insertBrief(work.db, { division, monday, language, made_at: work.now, blob });
  return bytes;
}
