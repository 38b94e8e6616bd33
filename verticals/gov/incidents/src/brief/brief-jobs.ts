import { dateInChina, job } from "@zhida/platform";
import { z } from "zod";
import { addDays, mondayOf } from "../board/period.ts";
import { findBrief } from "../store/briefs.ts";
import { type Briefs, makeBrief } from "./read-brief.ts";

/** Every Monday morning the week before is printed, in both languages. */
export const briefJobs = (briefs: Briefs) => [
  job({
    name: "incidents.weekly-brief",
    data: z.object({}),
    cron: "30 6 * * 1",
    transaction: false,
    handler: async (work) => {
      const monday = addDays(mondayOf(dateInChina(work.now)), -7);
      for (const { code: division } of briefs.places.areasWithin("", "county")) {
        for (const language of ["zh-CN", "en"] as const) {
          const asked = { division, monday, language };
          if (!(await findBrief(work.db, asked))) await makeBrief(briefs, work, asked);
        }
      }
    },
  }),
];
