import type { ApiKeyRecord } from "../store/open311.ts";
import { refuse } from "./refusals.ts";

/** Refuses more requests of a key than its minute allows. */
export type KeyPace = { take(key: Pick<ApiKeyRecord, "id" | "requests_per_minute">): void };

const MINUTE_MS = 60_000;

/** Counts by the minute of this process; `now` in milliseconds, of a clock that never goes back. */
export function createKeyPace(now: () => number = () => performance.now()): KeyPace {
  const minutes = new Map<string, { until: number; count: number }>();
  return {
    take: ({ id, requests_per_minute: max }) => {
      const at = now();
      const known = minutes.get(id);
      const minute = known && at < known.until ? known : { until: at + MINUTE_MS, count: 0 };
      minutes.set(id, minute);
      if (minute.count >= max) {
        const seconds = Math.ceil((minute.until - at) / 1000);
        throw refuse("too_fast", { params: { max, seconds }, retryAfter: seconds });
      }
      minute.count++;
    },
  };
}
