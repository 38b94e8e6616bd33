import { type Job, job } from "@zhida/platform";
import { z } from "zod";
import type { Deps } from "./deps.ts";
import { deleteDevicesUnseenSince } from "./store/known-devices.ts";
import { deleteLockoutsBefore } from "./store/lockouts.ts";
import { deleteCodesExpiredBefore } from "./store/login-codes.ts";
import { deleteCeremoniesExpiredBefore } from "./store/passkeys.ts";
import { deleteSessionsExpiredBefore } from "./store/sessions.ts";

const DAY_MS = 86_400_000;
/** So long a browser keeps its mark, which is as long as browsers keep anything (RFC 6265bis §5.5). */
const DEVICE_DAYS = 400;
/** So long a browser that comes back is told that its session has run out. */
const REMEMBER_DAYS = 7;

export const identityJobs = ({ wallNow, settings, callers }: Deps): Job[] => [
  job({
    name: "identity.sweep",
    cron: "17 * * * *",
    data: z.object({}),
    handler: async ({ db }) => {
      const now = wallNow().getTime();
      await deleteSessionsExpiredBefore(db, new Date(now - REMEMBER_DAYS * DAY_MS));
      callers.forget({ db });
      await deleteDevicesUnseenSince(db, new Date(now - DEVICE_DAYS * DAY_MS));
      await deleteCeremoniesExpiredBefore(db, new Date(now));
      await deleteCodesExpiredBefore(db, new Date(now));
      await deleteLockoutsBefore(db, new Date(now - settings.forgetFailuresHours * 3_600_000));
    },
  }),
];
