import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Written } from "../store/write-batch.ts";
import type { Batch, SealedBatch } from "./batch.ts";
import { isOurFault } from "./database-away.ts";
import type { Spool } from "./spool.ts";

/** Everything that arrived within this time shares a commit. */
const GATHER_MS = 20;
const MAX_FRAMES = 4_000;
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

/** Group commit in front of the database, with the disk as its stand-in. Nothing is told durable before it is. */
export class Committer {
  readonly #deps: CommitterDeps;
  #open: Batch;
  #durable: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #committing: Promise<void> | undefined;
  #draining: Promise<void> | undefined;
  #away = false;
  #stopped = false;
  #underWay = 0;
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
    return this.#open.bytes + this.#underWay;
  }

  /** The batch that takes what arrives now; `onDurable` is called when it is safe. */
  add(fill: (batch: Batch) => void, onDurable?: () => void): void {
    fill(this.#open);
    if (onDurable) this.#durable.push(onDurable);
    if (this.#committing) return;
    if (this.#open.counts.frame >= MAX_FRAMES) this.#commit();
    else this.#timer ??= setTimeout(() => this.#commit(), GATHER_MS);
  }

  /** Commits what is there and ends; what is spooled stays for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (!this.#committing) this.#commit();
    while (this.#committing) await this.#committing;
    await this.#draining;
    await this.#deps.spool.close();
  }

  #commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#committing) return;
    const batch = this.#open;
    const durable = this.#durable;
    this.#durable = [];
    if (batch.counts.frame === 0) {
      // Only doubles: what they repeat has been committed before.
      for (const tell of durable) tell();
      return;
    }
    this.#open = this.#deps.newBatch();
    this.#underWay = batch.bytes;
    this.#committing = this.#store(batch.seal()).then((isDurable) => {
      this.#committing = undefined;
      this.#underWay = 0;
      if (isDurable) for (const tell of durable) tell();
      if (this.#open.counts.frame >= MAX_FRAMES || this.#stopped) this.#commit();
      else if (this.#open.counts.frame > 0 || this.#durable.length > 0)
        this.#timer ??= setTimeout(() => this.#commit(), GATHER_MS);
    });
  }

  /** Until it is durable: in the database, or on the disk. False when the end came before. */
  async #store(batch: SealedBatch): Promise<boolean> {
    const { spool, write, onStored, onFailure } = this.#deps;
    if (!this.#away && spool.isEmpty) {
      try {
        const begun = performance.now();
        const written = await withPatience(write(batch));
        if (this.commitMs.push(performance.now() - begun) > 512) this.commitMs.shift();
        onStored(batch, written);
        return true;
      } catch (error) {
        this.#away = !isOurFault(error);
        onFailure(error);
      }
    }
    for (;;) {
      try {
        await spool.append(batch);
        this.#drain();
        return true;
      } catch (error) {
        onFailure(error);
        if (this.#stopped) return false;
        await sleep(RETRY_MS);
        // With no room on the disk the database may still be the one that comes back first.
        if (await this.#tryOnce(batch)) return true;
      }
    }
  }

  async #tryOnce(batch: SealedBatch): Promise<boolean> {
    const { write, onStored } = this.#deps;
    try {
      onStored(batch, await withPatience(write(batch)));
      return true;
    } catch {
      return false;
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

  async #drainAll(): Promise<void> {
    const { spool, write, onStored, onFailure } = this.#deps;
    let refusals = 0;
    for (let batch = await spool.oldest(); batch && !this.#stopped; batch = await spool.oldest()) {
      try {
        const written = await withPatience(write(batch));
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
