import type { LiveBus, Work } from "@zhida/platform";
import type { CallerMemory } from "./caller-memory.ts";
import type { OrganisationDirectory } from "./organisation-directory.ts";
import type { Settings } from "./settings.ts";

/** Sends a one-time code to a phone; kernel/notify offers it. */
export type SendCode = (work: Work, message: { phone: string; code: string; purpose: string }) => Promise<void>;

/** What the use cases of this module need besides the unit of work. */
export interface Deps {
  settings: Settings;
  /** The machine's time: sessions, locks and codes do not follow a demo clock that is moved. */
  wallNow(): Date;
  sendCode: SendCode;
  organisations: OrganisationDirectory;
  callers: CallerMemory;
  live: Pick<LiveBus, "publish">;
  /** Where browsers find us, e.g. https://zwfw.example.gov.cn; taken from the request where absent. */
  publicUrl?: string | undefined;
}
