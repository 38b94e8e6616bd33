import { caseRated } from "@zhida/feedback";
import { subscription } from "@zhida/platform";
import { rateIncident } from "./store/write-incident.ts";

/** What the reporter said is kept beside the incident, for the county's satisfaction. Ratings of other cases find no incident. */
export const keepRating = subscription({
  name: "incidents.keep-rating",
  event: caseRated,
  handler: ({ db }, { data }) => rateIncident(db, { division: data.division, id: data.caseId }, data.level),
});
