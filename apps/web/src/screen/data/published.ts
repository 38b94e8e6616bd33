/**
 * A value for React that is made anew at most once per interval, however often what it is made of changes. `publish` is called
 * from the frame loop.
 */
export type Published<Value> = {
  touch(): void;
  publish(atMs: number): void;
  read(): Value;
  watch(tell: () => void): () => void;
};

export function published<Value>(make: () => Value, everyMs: number): Published<Value> {
  const watchers = new Set<() => void>();
  let value = make();
  let touched = false;
  let publishedAt = Number.NEGATIVE_INFINITY;
  return {
    touch() {
      touched = true;
    },
    publish(atMs) {
      if (!touched || atMs - publishedAt < everyMs) return;
      touched = false;
      publishedAt = atMs;
      value = make();
      for (const tell of watchers) tell();
    },
    read: () => value,
    watch(tell) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
  };
}
