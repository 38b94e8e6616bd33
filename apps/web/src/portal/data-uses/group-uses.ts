import type { DataUse } from "@zhida/exchange/contract";

export type UseGroup = { key: string; uses: DataUse[] };

/** Reads of one matter stand together: the same case, or the same consumer and purpose within a day. Newest first, as given. */
export function groupUses(uses: readonly DataUse[]): UseGroup[] {
  const groups = new Map<string, UseGroup>();
  for (const use of uses) {
    const key = use.caseRef ?? `${use.consumer.code} ${use.purpose.code} ${use.at.slice(0, 10)}`;
    const group = groups.get(key) ?? { key, uses: [] };
    group.uses.push(use);
    groups.set(key, group);
  }
  return [...groups.values()];
}
