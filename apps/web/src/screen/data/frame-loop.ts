/** Called once a frame: the time of the frame and how long after the one before, in milliseconds. */
export type FrameWork = (atMs: number, sinceMs: number) => void;

export type FrameStats = { frames: number; longestMs: number };

export type FrameLoop = {
  add(work: FrameWork): () => void;
  /** Since the last call: frames, and the longest that all work of one frame took, with what React rendered for it. */
  takeStats(): FrameStats;
  stop(): void;
};

/** After a longer pause (a hidden tab) time goes on from there, it is not caught up. */
const LONGEST_STEP_MS = 250;

/** The page's only animation loop: whoever moves something joins it, and it rests while nobody has. */
export function createFrameLoop(): FrameLoop {
  const works = new Set<FrameWork>();
  let frames = 0;
  let longestMs = 0;
  let last = 0;
  let asked = 0;
  const frame = (at: number) => {
    const since = Math.min(at - last, LONGEST_STEP_MS);
    last = at;
    const begun = performance.now();
    for (const work of works) work(at, since);
    frames++;
    // What the work told React is rendered before this: it belongs to the frame.
    queueMicrotask(() => {
      longestMs = Math.max(longestMs, performance.now() - begun);
    });
    asked = works.size > 0 ? requestAnimationFrame(frame) : 0;
  };
  return {
    add(work) {
      works.add(work);
      if (asked === 0) {
        last = performance.now();
        asked = requestAnimationFrame(frame);
      }
      return () => works.delete(work);
    },
    takeStats() {
      const stats = { frames, longestMs };
      frames = 0;
      longestMs = 0;
      return stats;
    },
    stop() {
      works.clear();
      cancelAnimationFrame(asked);
      asked = 0;
    },
  };
}
