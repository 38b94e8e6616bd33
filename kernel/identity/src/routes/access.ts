import { type AccessRule, refusePlatform } from "@zhida/platform";
import type { FastifyRequest } from "fastify";
import type { Actor, Permission } from "../contract.ts";
import { can } from "../policy.ts";
import { refuse } from "../refusals.ts";
import { hasExpiredSession } from "./expired-sessions.ts";

/** Everybody, signed in or not: the handler's `actor` may be undefined. */
export type PublicAccess = AccessRule<Actor | undefined> & { open: true };
/** Somebody signed in. */
export type SignedInAccess = AccessRule<Actor> & { open: false; permission?: Permission };

/**
 * Who may call a route. Whether this caller may touch this object is asked afterwards with `can`, and answered with 404.
 * @example access: access.staff("case.handle")
 */
export const access = {
  public: { open: true, description: "Everybody.", check: () => {} } as PublicAccess,

  signedIn: {
    open: false,
    description: "Anybody signed in.",
    check: (actor, request) => void requireActor(actor, request),
  } as SignedInAccess,

  /** A holder of the permission, anywhere. */
  staff: (permission: Permission): SignedInAccess => ({
    open: false,
    permission,
    description: `Staff with the permission ${permission}.`,
    check(actor, request) {
      if (!can(requireActor(actor, request), permission)) throw refusePlatform("forbidden");
    },
  }),

  /** A holder of at least one of the permissions, anywhere. */
  staffOfAny: (...permissions: Permission[]): SignedInAccess => ({
    open: false,
    description: `Staff with one of the permissions ${permissions.join(", ")}.`,
    check(actor, request) {
      const caller = requireActor(actor, request);
      if (!permissions.some((permission) => can(caller, permission))) throw refusePlatform("forbidden");
    },
  }),
};

function requireActor(actor: Actor | undefined, request: FastifyRequest): Actor {
  if (actor) return actor;
  throw hasExpiredSession(request) ? refuse("session_expired") : refusePlatform("sign_in_required");
}
