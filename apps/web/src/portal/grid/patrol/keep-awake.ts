let lock: WakeLockSentinel | undefined;
let wanted = false;

/** A phone that sleeps forgets where it is: the screen stays on while one is on patrol, where the browser can do it. */
export function keepAwake(): void {
  if (!wanted) document.addEventListener("visibilitychange", take);
  wanted = true;
  take();
}

export function letSleep(): void {
  wanted = false;
  document.removeEventListener("visibilitychange", take);
  void lock?.release();
  lock = undefined;
}

/** The browser takes the lock away whenever the page is hidden. */
function take(): void {
  if (!wanted || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
  navigator.wakeLock.request("screen").then(
    (taken) => {
      lock = taken;
    },
    () => undefined,
  );
}
