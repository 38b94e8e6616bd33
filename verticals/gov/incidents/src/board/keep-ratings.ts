import { appealDecided, caseRated } from "@zhida/feedback";
import { subscription } from "@zhida/platform";
import { insertRating, setRatingAside } from "../store/board.ts";

/** Ratings as they come in and as appeals decide of them, so that the board asks nobody. */
export const keepRatings = [
  subscription({
    name: "incidents.board-rating",
    event: caseRated,
    handler: ({ db }, { data }) => insertRating(db, data),
  }),
  subscription({
    name: "incidents.board-appeal",
    event: appealDecided,
    handler: async ({ db }, { data }) => {
      if (data.upheld) await setRatingAside(db, data.division, data.ratingId);
    },
  }),
];
