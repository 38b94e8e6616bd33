import type { Work } from "@zhida/platform";
import type { Monitoring } from "../deps.ts";

/** Every process that keeps devices in memory reads them again. */
export const DEVICES_TOPIC = "monitoring.devices-changed";

/** Ids in one piece of live news. */
const MOST_IDS = 100;

export function tellChange({ live }: Pick<Monitoring, "live">, work: Work, ids: readonly string[]): void {
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    live.publish(work, DEVICES_TOPIC, ids.slice(from, from + MOST_IDS));
  }
}
