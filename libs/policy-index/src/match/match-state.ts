import type { RowSets } from "./match-rows.ts";
import type { PolicySet } from "./policy-set.ts";
import type { Standing } from "./standing.ts";

/** One subject held open, so that a changed fact costs only what it touches. `matched` and `possible` follow every change. */
export type MatchState = {
  matched: PolicySet;
  possible: PolicySet;
  /** The rest is the index's own. */
  inner: {
    version: number;
    standing: Standing;
    rows: RowSets;
    matched: Uint32Array;
    possible: Uint32Array;
  };
};

/** Who became eligible, and who no longer is. */
export type Change = { readonly gained: string[]; readonly lost: string[] };
