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
  for (const [code, { answer, records, picked, facts: byRecord }] of usable) {
    if (answer.status !== "found" && answer.status !== "none") continue;
    const shown = picked && byRecord.get(picked);
    place(facts, factPath(code), { ...shown, recordCount: toFacts(records.length), all: [...byRecord.values()] });
  }
  return facts;
}

/** `housing.purchase-contract` → `housing.purchaseContract` */
export const factName = (dataset: string): string => factPath(dataset).join(".");

const paths = new Map<string, string[]>();

function factPath(dataset: string): string[] {
  const known = paths.get(dataset);
  if (known) return known;
  const path = dataset
    .split(".")
    .map((part) => part.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  paths.set(dataset, path);
  return path;
}

function place(facts: Facts, path: readonly string[], value: Facts) {
  let at = facts;
  for (const part of path) {
    at[part] = { ...(at[part] as Facts | undefined) };
    at = at[part] as Facts;
  }
  Object.assign(at, value);
}
