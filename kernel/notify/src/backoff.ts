/** Waits after the first, second … failed attempt. */
export const BACKOFF_SECONDS = [30, 120, 600, 3_600, 21_600] as const;

/** When to try again after `attempts` failures; null: no more. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const wait = BACKOFF_SECONDS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * 1000);
}
