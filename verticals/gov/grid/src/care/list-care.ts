import type { Actor } from "@zhida/identity";
import { dateInChina, decodeCursor, toPage, type Work } from "@zhida/platform";
import type { CarePage, CareQuery } from "../contract.ts";
import type { Deps } from "../deps.ts";
import { ownOrganisations } from "../own-area.ts";
import { refuse } from "../refusals.ts";
import { listCare, listDueCare } from "../store/care.ts";
import { listDutiesOfWorker } from "../store/duties.ts";
import { toCare } from "./to-care.ts";
import { mayLookAt } from "./visible-care.ts";

/** Those of one's communities, or of one grid. */
export async function listCared(
  { places }: Deps,
  work: Work,
  actor: Actor,
  { kind, grid, cursor, limit }: CareQuery,
): Promise<CarePage> {
  const today = dateInChina(work.now);
  if (grid && !mayLookAt(actor, grid)) throw refuse("not_yours");
  const grids = grid ? [grid] : ownOrganisations(actor).flatMap((code) => gridsOf(places, code.slice(0, 12)));
  const mark = decodeCursor(cursor, 1);
  const rows = await listCare(work.db, { grids, kind, after: mark && String(mark[0]), limit: limit + 1 });
  const duties = new Set((await listDutiesOfWorker(work.db, actor.personId, today)).map(({ grid_code }) => grid_code));
  return toPage(
    rows,
    limit,
    (row) => toCare(row, today, duties.has(row.grid_code)),
    ({ id }) => [id],
  );
}

/** What is due in the grids that one has today, the longest waiting first. */
export async function listDue(
  work: Work,
  actor: Actor,
  { cursor, limit }: Pick<CareQuery, "cursor" | "limit">,
): Promise<CarePage> {
  const today = dateInChina(work.now);
  const duties = await listDutiesOfWorker(work.db, actor.personId, today);
  const mark = decodeCursor(cursor, 2);
  const rows = await listDueCare(work.db, {
    grids: duties.map(({ grid_code }) => grid_code),
    day: today,
    after: mark && { dueOn: String(mark[0]), id: String(mark[1]) },
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => toCare(row, today, true),
    ({ due_on, id }) => [due_on, id],
  );
}

const gridsOf = (places: Deps["places"], community: string): string[] =>
  places.areasWithin(community, "grid").map(({ code }) => code);
