import type { ServiceItem } from "../contract.ts";
import type { Draft } from "./draft.ts";
import { expression, type Facts, toFacts } from "./feel.ts";
import type { DatasetSnapshot, SnapshotRecord } from "./snapshot.ts";

/** The records of one registry that count, the picked or preferred one first. */
export type Usable = {
  answer: DatasetSnapshot;
  records: SnapshotRecord[];
  picked: SnapshotRecord | undefined;
  /** Every record as facts, in the order of the answer. */
  facts: ReadonlyMap<SnapshotRecord, Facts>;
};

/** Applies each dataset's `where` and `prefer`, then the person's choice. */
export function usableRecords(item: ServiceItem, draft: Pick<Draft, "snapshot" | "choices">): Map<string, Usable> {
  const usable = new Map<string, Usable>();
  for (const [code, answer] of Object.entries(draft.snapshot)) {
    const { where, prefer } = item.form.records[code] ?? {};
    const facts = new Map(answer.records.map((record) => [record, toFacts(record.data) as Facts]));
    const holds = (when: string, record: SnapshotRecord) =>
      expression(when).decide(facts.get(record)!).verdict === true;
    const kept = where ? answer.records.filter((record) => holds(where, record)) : answer.records;
    const preferred = prefer ? kept.find((record) => holds(prefer, record)) : undefined;
    const chosen = kept.find((record) => record.id === draft.choices[code]);
    usable.set(code, { answer, records: kept, picked: chosen ?? preferred ?? kept[0], facts });
  }
  return usable;
}
