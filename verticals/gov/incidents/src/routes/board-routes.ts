import { access, countyOf, route } from "@zhida/identity";
import type { Route } from "@zhida/platform";
import { boardScope } from "../board/board-scope.ts";
import { periodOf } from "../board/period.ts";
import { type Board, showBoard } from "../board/show-board.ts";
import { townIn } from "../board/town-in.ts";
import { BoardQuery, IncidentBoard } from "../contract.ts";

const tags = ["incidents"];
const SUPERVISE = ["incident.supervise", "incident.handle"] as const;

export const boardRoutes = (board: Board): Route[] => [
  route({
    method: "GET",
    url: "/api/incidents/board",
    summary:
      "How departments, towns or the communities of a town did: in time, returned, reopened, satisfied, overdue now, repeat places, by week",
    tags,
    access: access.staffOfAny(...SUPERVISE),
    query: BoardQuery,
    response: IncidentBoard,
    handler: ({ actor, work, query }) => {
      const division = countyOf(actor, SUPERVISE, query.division);
      const period = periodOf(query, work.now);
      const organisations = boardScope(actor, division);
      const towns = query.town === undefined ? undefined : [townIn(board, division, query.town)];
      return showBoard(board, work, { division, ...period, by: query.by, towns, organisations });
    },
  }),
];
