import type { Db } from "@zhida/platform";
import { genesis, seal } from "./audit-seal.ts";
import type { AuditFault, AuditVerdict } from "./contract.ts";
import { type AuditRow, listChainRows } from "./store/audit.ts";
import { type ChainRow, listChains, listRowChains } from "./store/audit-chains.ts";

export type Anchor = AuditVerdict["anchors"][number];
type VerifyOptions = {
  /** Ends of chains kept from an earlier verification: what stood there must still stand there. */
  anchors?: readonly Anchor[];
  onProgress?(rows: number): void;
};

const PAGE = 5_000;
const MAX_FAULTS = 1_000;

/**
 * Recomputes every hash of every chain. A changed, removed, reordered or invented row is found, and so are a cut-off end and a missing
 * chain. May run while reads go on: a chain is held to be complete up to where its head stood at the start.
 */
export async function verifyAudit(db: Db, { anchors = [], onProgress }: VerifyOptions = {}): Promise<AuditVerdict> {
  const chains = await listChains(db);
  const faults: AuditFault[] = await strayChains(db, chains);
  const ends: Anchor[] = [];
  let rows = 0;
  let previous: Buffer | undefined;
  for (const chain of chains) {
    if (!genesis(previous, chain.id, chain.started_at).equals(chain.genesis)) {
      faults.push({ chain: chain.id, seq: 0, kind: "genesis" });
    }
    previous = chain.genesis;
    const walk = startWalk(chain, anchors);
    for (let seq = 0; ; ) {
      const page = await listChainRows(db, chain.id, seq, PAGE);
      for (const row of page) step(walk, row);
      rows += page.length;
      onProgress?.(rows);
      const last = page.at(-1);
      if (!last || page.length < PAGE || walk.faults.length >= MAX_FAULTS) break;
      seq = last.seq;
    }
    faults.push(...finish(walk));
    ends.push({ chain: chain.id, seq: walk.seq, hash: walk.hash.toString("hex") });
  }
  const known = new Set(chains.map(({ id }) => id));
  for (const anchor of anchors)
    if (!known.has(anchor.chain)) faults.push({ chain: anchor.chain, seq: anchor.seq, kind: "anchor" });
  return {
    sound: faults.length === 0,
    chains: chains.length,
    rows,
    faults: faults.slice(0, MAX_FAULTS),
    anchors: ends,
  };
}

type Walk = {
  chain: ChainRow;
  seq: number;
  hash: Buffer;
  headSeen: boolean;
  anchors: Map<number, string>;
  faults: AuditFault[];
};

const startWalk = (chain: ChainRow, anchors: readonly Anchor[]): Walk => ({
  chain,
  seq: 0,
  hash: chain.genesis,
  headSeen: chain.last_seq === 0 && chain.last_hash.equals(chain.genesis),
  anchors: new Map(anchors.filter((a) => a.chain === chain.id && a.seq > 0).map((a) => [a.seq, a.hash])),
  faults: [],
});

function step(walk: Walk, row: AuditRow): void {
  const fault = (kind: AuditFault["kind"], seq = row.seq) => walk.faults.push({ chain: walk.chain.id, seq, kind });
  const gap = row.seq !== walk.seq + 1;
  if (gap) fault(row.seq > walk.seq ? "missing" : "broken_link", walk.seq + 1);
  if (!seal(row.prev_hash, { ...row, at: row.at.toISOString() }).equals(row.hash)) fault("changed");
  else if (!gap && !row.prev_hash.equals(walk.hash)) fault("broken_link");
  const anchored = walk.anchors.get(row.seq);
  if (anchored !== undefined) {
    walk.anchors.delete(row.seq);
    if (anchored !== row.hash.toString("hex")) fault("anchor");
  }
  walk.headSeen ||= row.seq === walk.chain.last_seq && row.hash.equals(walk.chain.last_hash);
  walk.seq = row.seq;
  walk.hash = row.hash;
}

function finish(walk: Walk): AuditFault[] {
  const chain = walk.chain.id;
  if (!walk.headSeen) walk.faults.push({ chain, seq: walk.seq, kind: "cut" });
  for (const seq of walk.anchors.keys()) walk.faults.push({ chain, seq, kind: "anchor" });
  return walk.faults;
}

/** Rows whose chain has no head any more. */
async function strayChains(db: Db, chains: readonly ChainRow[]): Promise<AuditFault[]> {
  const known = new Set(chains.map(({ id }) => id));
  const named = await listRowChains(db);
  return named.filter((id) => !known.has(id)).map((chain) => ({ chain, seq: 0, kind: "genesis" }));
}
