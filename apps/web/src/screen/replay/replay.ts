import type { FrameLoop } from "../data/frame-loop.ts";
import { type Published, published } from "../data/published.ts";

/** Seconds of the day that pass in one second. */
export const SPEEDS = [60, 300, 900] as const;
export type Speed = (typeof SPEEDS)[number];

const TOLD_EVERY_MS = 150;

export type ReplayState = { at: number; playing: boolean; speed: Speed };

export type Replay = {
  from: number;
  to: number;
  /** For drawing, frame by frame. */
  at(): number;
  state: Published<ReplayState>;
  play(): void;
  pause(): void;
  seek(at: number): void;
  setSpeed(speed: Speed): void;
  close(): void;
};

/** A day once more, from midnight until now, at a multiple of its pace. It stops at the end. */
export function createReplay(loop: FrameLoop, from: number, to: number): Replay {
  let at = from;
  let playing = true;
  let speed: Speed = SPEEDS[1];
  const state = published<ReplayState>(() => ({ at, playing, speed }), TOLD_EVERY_MS);
  const leave = loop.add((frameAt, since) => {
    if (playing) {
      at = Math.min(at + since * speed, to);
      if (at === to) playing = false;
      state.touch();
    }
    state.publish(frameAt);
  });
  const change = (apply: () => void) => {
    apply();
    state.touch();
  };
  return {
    from,
    to,
    at: () => at,
    state,
    play: () =>
      change(() => {
        if (at >= to) at = from;
        playing = true;
      }),
    pause: () =>
      change(() => {
        playing = false;
      }),
    seek: (wanted) =>
      change(() => {
        at = Math.min(Math.max(wanted, from), to);
      }),
    setSpeed: (wanted) =>
      change(() => {
        speed = wanted;
      }),
    close: leave,
  };
}
