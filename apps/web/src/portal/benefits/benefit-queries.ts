import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { GrantDetail } from "@zhida/gov-benefits/contract";
import { getMyGrant, listMyAppeals, listMyGrants } from "../../api/my-benefits.ts";
import { pagesOf } from "../../api/pages-of.ts";

const LATEST = 100;

/** The newest grants, to set beside what was found. */
export const grantsQuery = queryOptions({
  queryKey: ["benefits", "latest"],
  queryFn: () => listMyGrants({ limit: LATEST }),
});

export const grantPagesQuery = pagesOf(["benefits", "list"], (cursor) => listMyGrants({ cursor }));

export const grantQuery = (id: string) =>
  queryOptions({ queryKey: ["benefits", "one", id], queryFn: () => getMyGrant(id) });

export const appealsQuery = pagesOf(["benefits", "appeals"], (cursor) => listMyAppeals({ cursor }));

/** A grant as the server has it now; whatever lists it is fetched anew. */
export function grantMoved(client: QueryClient, grant: GrantDetail): void {
  client.setQueryData(grantQuery(grant.id).queryKey, grant);
  for (const queryKey of [grantsQuery.queryKey, grantPagesQuery.queryKey]) void client.invalidateQueries({ queryKey });
}
