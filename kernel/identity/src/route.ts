import { type ResponseSpec, type Route, type RouteOptions, routesFor } from "@zhida/platform";
import type { z } from "zod";
import type { Actor } from "./contract.ts";
import type { PublicAccess, SignedInAccess } from "./routes/access.ts";

/**
 * Declares a route whose handler knows its caller: `actor` is an `Actor`, or possibly undefined under `access.public`.
 * @example
 * route({ method: "GET", url: "/api/feedback/ratings", summary: "My ratings", access: access.signedIn, response: page(Rating),
 *         handler: ({ actor, work }) => listRatings(work, actor.subject) })
 */
export const route: RouteBuilder = routesFor<Actor>() as RouteBuilder;

interface RouteBuilder {
  <R extends ResponseSpec, P extends Schema = undefined, Q extends Schema = undefined, B extends Schema = undefined>(
    options: RouteOptions<Actor, P, Q, B, R> & { access: SignedInAccess },
  ): Route;
  <R extends ResponseSpec, P extends Schema = undefined, Q extends Schema = undefined, B extends Schema = undefined>(
    options: RouteOptions<Actor | undefined, P, Q, B, R> & { access: PublicAccess },
  ): Route;
}

type Schema = z.ZodType | undefined;
