import { setImmediate } from "node:timers/promises";
import type { LocalizedText } from "@zhida/platform";
import { type Clock, type Db, newId } from "@zhida/platform";
import { genesis, seal } from "./audit-seal.ts";
import type { ReadStatus, Subject } from "./contract.ts";
import { refuse } from "./refusals.ts";
import { appendAudit, type SealedRow } from "./store/audit.ts";
import { findHead, openChain } from "./store/audit-chains.ts";

/** One use of data, before it has its place in the chain. */
export type AuditDraft = {
  at: Date;
  subject: Subject;
  consumer: string;
  purpose: string;
  agreement: string | null;
  legalBasis: LocalizedText | null;
  dataset: string;
  fields: string[];
  actor: { personId: string; name: string; organisationCode?: string } | null;
  caseRef: string | null;
  outcome: ReadStatus;
  consent: "request" | "standing" | null;
  requestId: string;
  /** How many records, where the row stands for one page of a standing delivery. */
  delivered?: number;
};

export type Auditor = {
  /** Resolves when the rows are durable; refuses (503) when they cannot be written, and then no data may be given out. */
  append(drafts: readonly AuditDraft[]): Promise<void>;
  /** Runs a read that will append: the others that are waiting may wait a moment for it and share its commit. */
  during<T>(read: () => Promise<T>): Promise<T>;
  /** Waits for what is under way. */
  drain(): Promise<void>;
};

type Waiting = { drafts: readonly AuditDraft[]; done: () => void; failed: (error: unknown) => void };
type Chain = { id: string; seq: number; hash: Buffer };

/** Rows that may wait for the disk; beyond, reads are answered 503 at once. */
const MAX_WAITING = 20_000;
const MAX_BATCH = 1_000;
const ATTEMPTS = 4;
/** From so many reads under way on, the first of a batch waits for others, at most so long. */
const CROWD = 8;
const GATHER_MS = 1;

/**
 * Group commit: whatever arrives while the last batch is being written goes into the next one, so that a busy process pays one commit
 * for many reads. `db` must have a connection of its own: a read may hold a pooled one while it waits here.
 */
export function createAuditor({ db, clock }: { db: Db; clock: Clock }): Auditor {
  const waiting: Waiting[] = [];
  let waitingRows = 0;
  let chain: Chain | undefined;
  let running: Promise<void> | undefined;
  let underWay = 0;
  let onArrival = () => {};

  const enough = () => underWay < CROWD || waiting.length * 2 >= underWay;

  /** Until half of the reads under way have arrived: a few go at once, a crowd shares its commits. */
  const gather = async () => {
    // Lets the reads that were answered in this turn of the event loop arrive.
    await setImmediate();
    if (enough()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      onArrival = () => {
        if (!enough()) return;
        clearTimeout(timer);
        resolve();
      };
    });
    onArrival = () => {};
  };

  const write = async (batch: readonly Waiting[]) => {
    let doubt: { head: Chain; end: Chain } | undefined;
    let failure: unknown;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        if (doubt) chain = await whereItStands(db, doubt.head, doubt.end);
        if (doubt && chain === doubt.end) return;
        const head = chain ?? (await startChain(db, clock));
        const rows = sealAll(head, batch);
        const end = endOf(head, rows);
        doubt = { head, end };
        chain = head;
        if (await appendAudit(db, head.id, head.seq, rows)) {
          chain = end;
          return;
        }
      } catch (error) {
        failure = error;
      }
    }
    throw failure ?? new Error("the head of the audit chain keeps being moved by somebody else");
  };

  const run = async () => {
    while (waiting.length > 0) {
      await gather();
      const batch = takeBatch(waiting);
      for (const each of batch) waitingRows -= each.drafts.length;
      try {
        await write(batch);
        for (const each of batch) each.done();
      } catch (error) {
        for (const each of batch) each.failed(refuse("audit_unavailable", { cause: error, retryAfter: 5 }));
      }
    }
    running = undefined;
  };

  return {
    append: (drafts) => {
      if (drafts.length === 0) return Promise.resolve();
      if (waitingRows + drafts.length > MAX_WAITING) {
        return Promise.reject(refuse("audit_unavailable", { retryAfter: 2 }));
      }
      return new Promise((done, failed) => {
        waiting.push({ drafts, done, failed });
        waitingRows += drafts.length;
        onArrival();
        running ??= run();
      });
    },
    during: async (read) => {
      underWay += 1;
      try {
        return await read();
      } finally {
        underWay -= 1;
      }
    },
    drain: async () => {
      await running;
    },
  };
}

async function startChain(db: Db, clock: Clock): Promise<Chain> {
  const id = newId();
  const startedAt = clock.now();
  const hash = await openChain(db, { id, startedAt }, (previous) => genesis(previous, id, startedAt));
  return { id, seq: 0, hash };
}

/**
 * After a failed write, of which nobody knows whether it was committed: the end when it was, the old head when it was not. A head that
 * stands anywhere else was touched from outside, and a new chain is started.
 */
async function whereItStands(db: Db, head: Chain, end: Chain): Promise<Chain | undefined> {
  const stored = await findHead(db, head.id);
  return [end, head].find(({ seq, hash }) => stored?.last_seq === seq && stored.last_hash.equals(hash));
}

const endOf = (head: Chain, rows: readonly SealedRow[]): Chain => {
  const last = rows.at(-1);
  return last ? { id: head.id, seq: last.seq, hash: Buffer.from(last.hash, "hex") } : head;
};

function takeBatch(waiting: Waiting[]): Waiting[] {
  let rows = 0;
  let count = 0;
  for (const each of waiting) {
    rows += each.drafts.length;
    if (count > 0 && rows > MAX_BATCH) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

function sealAll(head: Chain, batch: readonly Waiting[]): SealedRow[] {
  let { seq, hash } = head;
  return batch.flatMap(({ drafts }) =>
    drafts.map((draft) => {
      seq += 1;
      const row = toRow(draft, head.id, seq);
      const prev_hash = hash.toString("hex");
      hash = seal(hash, row);
      return { ...row, prev_hash, hash: hash.toString("hex") };
    }),
  );
}

const toRow = (draft: AuditDraft, chain: string, seq: number) => ({
  subject_key: draft.subject.key,
  id: newId(),
  chain,
  seq,
  at: draft.at.toISOString(),
  subject_kind: draft.subject.kind,
  consumer: draft.consumer,
  purpose: draft.purpose,
  agreement: draft.agreement,
  legal_basis_zh: draft.legalBasis?.zh ?? null,
  legal_basis_en: draft.legalBasis?.en ?? null,
  dataset: draft.dataset,
  fields: draft.fields,
  actor_id: draft.actor?.personId ?? null,
  actor_name: draft.actor?.name ?? null,
  actor_organisation: draft.actor?.organisationCode ?? null,
  case_ref: draft.caseRef,
  outcome: draft.outcome,
  consent: draft.consent,
  request_id: draft.requestId,
  delivered: draft.delivered ?? null,
});
