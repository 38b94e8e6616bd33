import { createHash, randomBytes } from "node:crypto";
import { type Actor, can } from "@zhida/identity";
import type { Work } from "@zhida/platform";
import type { LinkedHandling, Rating, RatingInput, RatingLink } from "./contract.ts";
import type { Deps } from "./deps.ts";
import { organisationOf } from "./organisation-of.ts";
import { rateHandling } from "./rate-handling.ts";
import { refuse } from "./refusals.ts";
import { findHandling, findLinkedHandling, insertLink } from "./store/handlings.ts";

/** A link is handed over at the counter and used at once, or at home on the same day. */
const HOURS = 24;

/** For a clerk who helped: the person rates on his own phone, without signing in. */
export async function issueRatingLink(work: Work, actor: Actor, handlingId: string): Promise<RatingLink> {
  const handling = await findHandling(work.db, handlingId);
  if (!handling || !can(actor, "application.assist", { division: handling.division }))
    throw refuse("handling_not_found");
  if (handling.rated) throw refuse("already_rated");
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Math.min(work.now.getTime() + HOURS * 3_600_000, handling.rate_until.getTime()));
  await insertLink(work.db, {
    division: handling.division,
    token_hash: hashOf(token),
    handling_id: handling.id,
    issued_by: actor.personId,
    issued_at: work.now,
    expires_at: expiresAt,
  });
  return { path: `/rate/${token}`, expiresAt: expiresAt.toISOString() };
}

export async function showLinkedHandling(
  deps: Pick<Deps, "identity">,
  work: Work,
  token: string,
): Promise<LinkedHandling> {
  const handling = await getLinked(work, token);
  return {
    title: handling.title,
    organisation: await organisationOf(deps, work, handling.organisation_code),
    closedAt: handling.closed_at.toISOString(),
    rated: handling.rated,
    open: !handling.rated && handling.rate_until > work.now,
  };
}

export async function rateByLink(deps: Deps, work: Work, token: string, rating: RatingInput): Promise<Rating> {
  const handling = await getLinked(work, token);
  return rateHandling(deps, work, handling, rating, { channel: "link", ratedBy: handling.applicant_id });
}

async function getLinked(work: Work, token: string) {
  const handling = await findLinkedHandling(work.db, hashOf(token), work.now);
  if (!handling) throw refuse("link_not_valid");
  return handling;
}

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
