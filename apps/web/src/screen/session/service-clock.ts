/** The time of the service, which in a demo is another than that of this machine. */
export type ServiceClock = {
  now(): number;
  /** `serverNow` was read at `readAt`, both in milliseconds. */
  set(serverNow: number, readAt: number): void;
  /** Tells once a second. */
  watch(tell: () => void): () => void;
  second(): number;
};

const SECOND_MS = 1000;

export function createServiceClock(): ServiceClock {
  const watchers = new Set<() => void>();
  let ahead = 0;
  let timer = 0;
  const now = () => Date.now() + ahead;
  const second = () => Math.floor(now() / SECOND_MS) * SECOND_MS;
  const tick = () => {
    for (const tell of watchers) tell();
  };
  return {
    now,
    second,
    set(serverNow, readAt) {
      ahead = serverNow - readAt;
    },
    watch(tell) {
      watchers.add(tell);
      if (watchers.size === 1) timer = window.setInterval(tick, SECOND_MS);
      return () => {
        watchers.delete(tell);
        if (watchers.size === 0) clearInterval(timer);
      };
    },
  };
}
