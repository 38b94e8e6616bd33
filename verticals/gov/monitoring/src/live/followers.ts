import type { Liveness, StoredBatch, StreamListener } from "../stream.ts";

/** Rows that may wait for one listener; beyond, the oldest are left out. */
const MOST_WAITING = 200_000;

type Follower = {
  listener: StreamListener;
  batches: StoredBatch[];
  changes: Liveness[];
  rows: number;
  skipped: { from: number; to: number } | undefined;
  running: boolean;
};

export type Followers = {
  follow(listener: StreamListener): () => void;
  tell(batch: StoredBatch): void;
  tellLiveness(changes: Liveness[]): void;
  /** Rows left out since the start, over all listeners. */
  skipped(): number;
};

/** Hands the stream to its listeners, each at its own pace. */
export function createFollowers(onFailure: (error: unknown) => void = () => {}): Followers {
  const followers = new Set<Follower>();
  let skippedRows = 0;

  const run = async (follower: Follower) => {
    follower.running = true;
    while (follower.batches.length > 0 || follower.changes.length > 0 || follower.skipped) {
      const { batches, changes, skipped, listener } = follower;
      Object.assign(follower, { batches: [], changes: [], rows: 0, skipped: undefined });
      try {
        if (skipped) await listener.onSkipped?.(skipped.from, skipped.to);
        if (changes.length > 0) await listener.onLiveness?.(changes);
        if (batches.length > 0) await listener.onBatch(joined(batches));
      } catch (error) {
        onFailure(error);
      }
    }
    follower.running = false;
  };

  const wake = (follower: Follower) => {
    if (!follower.running) void run(follower);
  };

  const leaveOutOldest = (follower: Follower) => {
    while (follower.rows > MOST_WAITING && follower.batches.length > 1) {
      const oldest = follower.batches.shift() as StoredBatch;
      follower.rows -= sizeOf(oldest);
      skippedRows += sizeOf(oldest);
      follower.skipped = { from: follower.skipped?.from ?? oldest.receivedAt, to: oldest.receivedAt };
    }
  };

  return {
    follow: (listener) => {
      const follower: Follower = { listener, batches: [], changes: [], rows: 0, skipped: undefined, running: false };
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    tell: (batch) => {
      for (const follower of followers) {
        follower.batches.push(batch);
        follower.rows += sizeOf(batch);
        leaveOutOldest(follower);
        wake(follower);
      }
    },
    tellLiveness: (changes) => {
      for (const follower of followers) {
        follower.changes.push(...changes);
        wake(follower);
      }
    },
    skipped: () => skippedRows,
  };
}

const sizeOf = ({ readings, positions }: StoredBatch): number => readings.length + positions.length;

function joined(batches: StoredBatch[]): StoredBatch {
  const [first] = batches;
  if (first && batches.length === 1) return first;
  return {
    readings: batches.flatMap((batch) => batch.readings),
    positions: batches.flatMap((batch) => batch.positions),
    receivedAt: batches.at(-1)?.receivedAt ?? 0,
  };
}
