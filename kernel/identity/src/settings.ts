import type { Channel } from "./contract.ts";

/** The numbers of signing in; a deployment may set its own. */
export interface Settings {
  /** Wrong passwords in a row before a name is locked. */
  maxFailures: number;
  lockMinutes: number;
  /** Failures this old no longer count. */
  forgetFailuresHours: number;
  codeMinutes: number;
  resendSeconds: number;
  /** Wrong guesses after which a phone code is void. */
  maxCodeFailures: number;
  /** How long after proving oneself without a password one may set a new one. */
  freshMinutes: number;
  sessions: Record<Channel, { idleMinutes: number; longestHours: number }>;
}

const atWork = { idleMinutes: 4 * 60, longestHours: 12 };

export const defaultSettings: Settings = {
  maxFailures: 5,
  lockMinutes: 15,
  forgetFailuresHours: 24,
  codeMinutes: 5,
  resendSeconds: 60,
  maxCodeFailures: 5,
  freshMinutes: 10,
  sessions: {
    portal: { idleMinutes: 12 * 60, longestHours: 7 * 24 },
    console: atWork,
    counter: atWork,
    desk: atWork,
    // strangers stand in line behind
    kiosk: { idleMinutes: 5, longestHours: 1 },
    api: { idleMinutes: 60, longestHours: 24 },
  },
};
