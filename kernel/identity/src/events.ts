import { defineEvent } from "@zhida/platform";
import { z } from "zod";
import { Channel, RoleCode } from "./contract.ts";

/** Somebody's office was granted, changed or ended; `roles` is what remains. The subject is the person. */
export const PositionChanged = defineEvent(
  "identity.position-changed",
  z.object({ personId: z.uuid(), organisationCode: z.string(), roles: z.array(RoleCode) }),
);

/** The way somebody signs in was changed; worth a notice, in case it was not him. The subject is the person. */
export const CredentialChanged = defineEvent(
  "identity.credential-changed",
  z.object({ personId: z.uuid(), what: z.enum(["password", "passkey_added", "passkey_removed"]) }),
);

/** Somebody signed in with a browser that he had not used before; never for the first one of all. The subject is the person. */
export const SignedInAnew = defineEvent(
  "identity.signed-in-anew",
  z.object({ personId: z.uuid(), device: z.string(), channel: Channel }),
);

/** Too many wrong passwords: nobody gets in by this name for some minutes. The subject is the person. */
export const AccountLocked = defineEvent("identity.account-locked", z.object({ personId: z.uuid(), minutes: z.int() }));
