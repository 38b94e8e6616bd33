/** The platform's time. Domain code never asks the machine; a demo or a test may stand elsewhere in time. */
export type Clock = {
  now(): Date;
  /** Milliseconds that `now` is ahead of the machine. */
  offset(): number;
  setOffset(milliseconds: number): void;
};

export function systemClock(): Clock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    offset: () => offset,
    setOffset: (milliseconds) => {
      offset = milliseconds;
    },
  };
}
