import { applicantFacts } from "./applicant.ts";
import type { Draft } from "./draft.ts";
import { type Facts, toFacts } from "./feel.ts";
import type { Usable } from "./records.ts";

/**
 * What the registries and the applicant's identity prove. `<dataset>.<field>` of the picked record, `.recordCount` of those that
 * count, `.all` of all; hyphens become camelCase. A registry that gave no answer leaves its facts absent.
 */
export function provenFacts(draft: Draft, usable: ReadonlyMap<string, Usable>, today: string): Facts {
  const facts: Facts = { applicant: toFacts(applicantFacts(draft, today)), today: toFacts(today) };
  for (const [code, { answer, records, picked }] of usable) {
    if (answer.status !== "found" && answer.status !== "none") continue;
    const all = answer.records.map((record) => toFacts(record.data));
    place(facts, factPath(code), {
      ...(toFacts(picked?.data ?? {}) as Facts),
      recordCount: toFacts(records.length),
      all,
    });
  }
  return facts;
}

/** `housing.purchase-contract` → `housing.purchaseContract` */
export const factName = (dataset: string): string => factPath(dataset).join(".");

const factPath = (dataset: string): string[] =>
  dataset.split(".").map((part) => part.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));

function place(facts: Facts, path: readonly string[], value: Facts) {
  let at = facts;
  for (const part of path) {
    at[part] = { ...(at[part] as Facts | undefined) };
    at = at[part] as Facts;
  }
  Object.assign(at, value);
}
