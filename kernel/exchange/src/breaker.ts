/** Remembers which registries failed several times in a row and leaves them alone for a while. */
export type Breaker = { isOpen(name: string): boolean; record(name: string, good: boolean): void };

export function createBreaker({ failures = 3, restMs = 10_000, time = () => performance.now() } = {}): Breaker {
  const states = new Map<string, { failed: number; until: number }>();
  return {
    isOpen: (name) => (states.get(name)?.until ?? 0) > time(),
    record: (name, good) => {
      if (good) {
        states.delete(name);
        return;
      }
      const failed = (states.get(name)?.failed ?? 0) + 1;
      states.set(name, { failed, until: failed >= failures ? time() + restMs : 0 });
    },
  };
}
