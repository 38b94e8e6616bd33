import { defineEvent } from "@zhida/platform";
import { z } from "zod";
import { RoleCode } from "./contract.ts";

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
