import type { Work } from "@zhida/platform";
import type { IncidentsDeps } from "../deps.ts";

/** Written into the case's context: who verifies, and where. */
export type Verifier = { verifier: "grid_worker" | "dispatcher"; verifyAt: string };
export type Verifiers = (work: Work, place: { division: string; community: string | null }) => Promise<Verifier>;

/** Grid workers come and go rarely; the news of one may wait so long. */
const KEEP_MS = 60_000;

/** The grid workers of the community; where there are none, the command centre. */
export function createVerifiers({ identity }: Pick<IncidentsDeps, "identity">): Verifiers {
  const known = new Map<string, { verifier: Verifier; at: number }>();
  return async (work, { division, community }) => {
    const centre: Verifier = { verifier: "dispatcher", verifyAt: `${division}-CMD` };
    if (!community) return centre;
    const found = known.get(community);
    if (found && performance.now() - found.at < KEEP_MS) return found.verifier;
    const organisation = `${community}-COM`;
    const workers = await identity.staffOf(work, organisation, "grid_worker");
    const verifier: Verifier = workers.length > 0 ? { verifier: "grid_worker", verifyAt: organisation } : centre;
    known.set(community, { verifier, at: performance.now() });
    return verifier;
  };
}
