import type { Actor } from "@zhida/identity";
import { decodeCursor, toPage, type Work } from "@zhida/platform";
import { benefitFor } from "../benefits/benefit-for.ts";
import type { Grant, GrantState } from "../contract.ts";
import type { BenefitsDeps } from "../deps.ts";
import { listBenefitsByPolicy } from "../store/benefits.ts";
import { listGrantsByState, listGrantsOf } from "../store/grants.ts";
import type { GrantRow } from "../store/tables.ts";
import { describeGrant } from "./describe-grant.ts";

type Query = { cursor?: string; limit: number };
type Page = { items: Grant[]; next: string | null };

/** What the caller has, himself or as the enterprise he acts for. */
export async function listMyGrants(deps: BenefitsDeps, work: Work, actor: Actor, query: Query): Promise<Page> {
  const before = mark(query.cursor);
  const rows = await listGrantsOf(work.db, { subjectId: actor.subject.id, before, limit: query.limit + 1 });
  return describePage(deps, work, rows, query.limit);
}

/** The grants of a benefit that the caller's office sees; not found for others. */
export async function listGrants(
  deps: BenefitsDeps,
  work: Work,
  actor: Actor,
  { policy, state, ...query }: Query & { policy: string; state: GrantState },
): Promise<Page> {
  const { division } = await benefitFor(work, actor, policy, "benefit.view");
  const filter = { division, policy, state, before: mark(query.cursor), limit: query.limit + 1 };
  return describePage(deps, work, await listGrantsByState(work.db, filter), query.limit);
}

async function describePage(deps: BenefitsDeps, work: Work, rows: GrantRow[], limit: number): Promise<Page> {
  const shown = toPage(
    rows,
    limit,
    (row) => row,
    ({ id }) => [id],
  );
  const benefits = new Map(
    (
      await Promise.all(
        [...Map.groupBy(shown.items, ({ division }) => division)].map(([division, own]) =>
          listBenefitsByPolicy(work.db, division, [...new Set(own.map(({ policy }) => policy))]),
        ),
      )
    )
      .flat()
      .map((benefit) => [`${benefit.division} ${benefit.policy}`, benefit]),
  );
  const items = await Promise.all(
    shown.items.flatMap((row) => {
      const benefit = benefits.get(`${row.division} ${row.policy}`);
      return benefit ? [describeGrant(deps, work, row, benefit)] : [];
    }),
  );
  return { items, next: shown.next };
}

const mark = (cursor: string | undefined) => decodeCursor(cursor, 1)?.[0] as string | undefined;
