import type { Work } from "@zhida/platform";
import type { SubjectRef } from "../contract.ts";
import type { DayPolicy } from "./policy-board.ts";

/** Lists of matched subjects that are being paged through. */
export type MatchedLists = {
  /** `fresh`: made anew, because a run through the pages begins. */
  of(work: Work, policy: DayPolicy, fresh: boolean): Promise<readonly SubjectRef[]>;
};

const KEEP_MS = 300_000;
const MAX_LISTS = 8;

export function matchedLists(list: (work: Work, policy: DayPolicy) => Promise<SubjectRef[]>): MatchedLists {
  const held = new Map<string, { list: Promise<SubjectRef[]>; until: number }>();
  return {
    of: (work, policy, fresh) => {
      const { policy: code, version, dmn, parameters } = policy.policy;
      const key = JSON.stringify([code, version, policy.onDay.day, parameters, dmn]);
      const known = held.get(key);
      if (known && !fresh && known.until > performance.now()) return known.list;
      held.delete(key);
      const [oldest] = held.keys();
      if (held.size >= MAX_LISTS && oldest !== undefined) held.delete(oldest);
      const made = list(work, policy);
      held.set(key, { list: made, until: performance.now() + KEEP_MS });
      made.catch(() => held.delete(key));
      return made;
    },
  };
}
