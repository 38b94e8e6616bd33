import type { LiveBus, Work } from "@zhida/platform";

/** Rules, sites, approvals or rivers of a division have changed: whoever keeps them in memory reads them again. */
export const SETUP_TOPIC = "monitoring.setup-changed";

export const tellSetup = (live: LiveBus, work: Work, division: string): void =>
  live.publish(work, SETUP_TOPIC, { division });
