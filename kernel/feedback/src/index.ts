import { caseClosed } from "@zhida/caseflow";
import { type Module, subscription } from "@zhida/platform";
import type { Deps } from "./deps.ts";
import { followRework } from "./follow-rework.ts";
import { inviteRating, OWNER } from "./record-handling.ts";
import { appealRoutes } from "./routes/appeal-routes.ts";
import { boardRoutes } from "./routes/board-routes.ts";
import { ratingRoutes } from "./routes/rating-routes.ts";
import { reworkRoutes } from "./routes/rework-routes.ts";
import type { FeedbackService } from "./service.ts";
import { statsFor } from "./show-board.ts";
import { listHandlingsOfCase } from "./store/handlings.ts";
import { readParameters } from "./store/parameters.ts";
import { toHandlings } from "./to-handling.ts";

export * from "./contract.ts";
export { appealDecided, caseRated } from "./events.ts";
export type { FeedbackService, StatsScope } from "./service.ts";

/** 好差评: ratings of finished cases, rework of the bad ones, appeals, public boards. */
export function feedbackModule(deps: Deps): Module & { service: FeedbackService } {
  deps.caseflow.registerOwner(OWNER, { onAction: (work, happened) => followRework(deps, work, happened) });
  return {
    name: "feedback",
    migrations: new URL("../migrations/", import.meta.url),
    routes: [...ratingRoutes(deps), ...reworkRoutes(deps), ...appealRoutes(deps), ...boardRoutes(deps)],
    subscriptions: [
      subscription({
        name: "feedback.invite-rating",
        event: caseClosed,
        handler: (work, { data }) => inviteRating(deps, work, data),
      }),
    ],
    service: {
      statsFor,
      handlingsOfCase: async (work, caseId) => toHandlings(deps, work, await listHandlingsOfCase(work.db, caseId)),
      parameters: (work) => readParameters(work.db),
    },
  };
}
