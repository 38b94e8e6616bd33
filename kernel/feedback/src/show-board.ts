import type { Work } from "@zhida/platform";
import type { Board, BoardQuery, BoardRow, RatingStats } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { organisationOf } from "./organisation-of.ts";
import type { StatsScope } from "./service.ts";
import { toStats } from "./stats.ts";
import { sumBoard } from "./store/board.ts";
import { readParameters } from "./store/parameters.ts";

/** The public board: every department, or every item, with the whole on top. Best score first, those with few ratings last. */
export async function showBoard(deps: Pick<Deps, "identity">, work: Work, query: BoardQuery): Promise<Board> {
  const by = query.by ?? (query.organisation || query.item ? "item" : "organisation");
  const { boardMinimum } = await readParameters(work.db);
  const [all] = await sumBoard(work.db, query, "all");
  const sums = await sumBoard(work.db, query, by);
  const rows = await Promise.all(
    sums.map(async ({ code, title, ...counts }): Promise<BoardRow> => {
      const name =
        by === "organisation" ? (await organisationOf(deps, work, code)).name : (title ?? { zh: code, en: code });
      return { code, name, stats: toStats(counts, boardMinimum) };
    }),
  );
  return { total: toStats(all, boardMinimum), rows: rows.sort(betterFirst) };
}

export async function statsFor(work: Work, scope: StatsScope): Promise<RatingStats> {
  const { division, organisationCode: organisation, itemCode: item, from, to } = scope;
  const [all] = await sumBoard(work.db, { division, organisation, item, from, to }, "all");
  return toStats(all, (await readParameters(work.db)).boardMinimum);
}

const betterFirst = (a: BoardRow, b: BoardRow) =>
  (b.stats.score ?? 0) - (a.stats.score ?? 0) || b.stats.ratings - a.stats.ratings || a.code.localeCompare(b.code);
