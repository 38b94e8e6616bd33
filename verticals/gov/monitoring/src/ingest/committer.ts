import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Written } from "../store/write-batch.ts";
import type { Batch, SealedBatch } from "./batch.ts";
import { isOurFault, isPassing } from "./database-away.ts";
import type { Spool } from "./spool.ts";

/** Everything that arrives within this time shares a commit. */
const GATHER_MS = 20;
/** Enough for one commit; while another is under way it may become more. */
const FULL_FRAMES = 1_000;
/** While PostgreSQL writes one batch, the next is already on its way. */
const MOST_UNDER_WAY = 2;
/** A database that does not answer for so long counts as away. */
const PATIENCE_MS = 3_000;
const RETRY_MS = 500;
/** A batch that the database refused so often is laid aside. */
const ATTEMPTS = 3;

export type CommitterDeps = {
  /** Stores a batch, days included; rejects with the database's failure. */
  write(batch: SealedBatch): Promise<Written>;
  spool: Spool;
  newBatch(): Batch;
  onStored(batch: SealedBatch, written: Written): void;
  onFailure(error: unknown): void;
};

/**
 * Group commit in front of the database, with the disk as its stand-in. Nothing is told durable before it is, and before everything that
 * arrived earlier is: whoever sends the same again may be answered for the first time he sent it.
 */
export class Committer {
  readonly #deps: CommitterDeps;
  #open: Batch;
  #durable: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #underWay = 0;
  #underWayBytes = 0;
  /** Settles when everything committed so far is durable. */
  #before: Promise<void> = Promise.resolve();
  #draining: Promise<void> | undefined;
  #away = false;
  #stopped = false;
  readonly commitMs: number[] = [];

  constructor(deps: CommitterDeps) {
    this.#deps = deps;
    this.#open = deps.newBatch();
    if (!deps.spool.isEmpty) this.#drain();
  }

  get isAway(): boolean {
    return this.#away;
  }

  /** Bytes taken in that are not durable yet. */
  get waitingBytes(): number {
    return this.#open.bytes + this.#underWayBytes;
  }

  /** Fills the batch that is open; `onDurable` is called when it is safe. */
  add(fill: (batch: Batch) => void, onDurable?: () => void): void {
    fill(this.#open);
    if (onDurable) this.#durable.push(onDurable);
    if (this.#open.counts.frame >= FULL_FRAMES) this.#commit();
    else this.#timer ??= setTimeout(() => this.#commit(), GATHER_MS);
  }

  /** Commits what is there and ends; what is spooled stays for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    while (this.#underWay > 0 || this.#open.counts.frame > 0) {
      this.#commit();
      await this.#before;
    }
    clearTimeout(this.#timer);
    await this.#draining;
    await this.#deps.spool.close();
  }

  #commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The one that ends next looks after what is open.
    if (this.#underWay >= MOST_UNDER_WAY) return;
    const durable = this.#durable;
    const batch = this.#open;
    const hasFrames = batch.counts.frame > 0;
    if (!hasFrames && durable.length === 0) return;
    this.#durable = [];
    if (hasFrames) this.#open = this.#deps.newBatch();
    this.#underWay += 1;
    this.#underWayBytes += batch.bytes;
    const storing = hasFrames ? this.#store(batch.seal()) : Promise.resolve(() => {});
    this.#before = Promise.all([storing, this.#before]).then(([tellStored]) => {
      this.#underWay -= 1;
      this.#underWayBytes -= batch.bytes;
      if (tellStored) {
        for (const tell of durable) tell();
        tellStored();
      }
      if (this.#open.counts.frame >= FULL_FRAMES) this.#commit();
      else if (this.#open.counts.frame > 0 || this.#durable.length > 0) {
        this.#timer ??= setTimeout(() => this.#commit(), GATHER_MS);
      }
    });
  }

  /** Until it is durable, in the database or on the disk; answers how to tell of it. Undefined when the end came before. */
  async #store(batch: SealedBatch): Promise<(() => void) | undefined> {
    const { spool, onStored, onFailure } = this.#deps;
    const begun = performance.now();
    if (!this.#away && spool.isEmpty) {
      try {
        const written = await this.#write(batch);
        if (this.commitMs.push(performance.now() - begun) > 512) this.commitMs.shift();
        return () => onStored(batch, written);
      } catch (error) {
        this.#away = !isOurFault(error);
        onFailure(error);
      }
    }
    for (;;) {
      try {
        await spool.append(batch);
        this.#drain();
        return () => {};
      } catch (error) {
        onFailure(error);
        if (this.#stopped) return undefined;
        await sleep(RETRY_MS);
      }
      // With no room on the disk the database may still be the one that comes back first.
      const written = await this.#write(batch).catch(() => undefined);
      if (written) return () => onStored(batch, written);
    }
  }

  /** Two batches under way may stand in each other's way: the one that PostgreSQL broke off is tried again. */
  async #write(batch: SealedBatch): Promise<Written> {
    try {
      return await withPatience(this.#deps.write(batch));
    } catch (error) {
      if (!isPassing(error)) throw error;
      return withPatience(this.#deps.write(batch));
    }
  }

  #drain(): void {
    if (this.#draining || this.#stopped) return;
    this.#draining = this.#drainAll()
      .catch(this.#deps.onFailure)
      .finally(() => {
        this.#draining = undefined;
        if (!this.#deps.spool.isEmpty) this.#drain();
      });
  }

  /** The oldest first; one that is in the database is forgotten, so a process that is killed here stores one of them again. */
  async #drainAll(): Promise<void> {
    const { spool, onStored, onFailure } = this.#deps;
    let refusals = 0;
    for (let batch = await spool.oldest(); batch && !this.#stopped; batch = await spool.oldest()) {
      try {
        const written = await this.#write(batch);
        this.#away = false;
        refusals = 0;
        await spool.forget();
        onStored(batch, written);
      } catch (error) {
        if (!isOurFault(error)) {
          this.#away = true;
          await sleep(RETRY_MS);
        } else if (++refusals >= ATTEMPTS) {
          onFailure(error);
          await spool.reject(batch, (error as Error).message);
          refusals = 0;
        }
      }
    }
  }
}

/** A database that hangs is one that is away. Storing twice does no harm, so the first try may still go on. */
async function withPatience<T>(writing: Promise<T>): Promise<T> {
  const gaveUp = new AbortController();
  try {
    return await Promise.race([
      writing,
      sleep(PATIENCE_MS, undefined, { signal: gaveUp.signal }).then(() => {
        throw new Error("The database does not answer.");
      }),
    ]);
  } finally {
    gaveUp.abort();
    writing.catch(() => {});
  }
}
