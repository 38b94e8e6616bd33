import type { ConditionTexts } from "./policy-pack.ts";

/** A condition as an explanation names it: the facts that it reads and, in a table, the id of its row. */
export type NamedCondition = { readonly facts: readonly string[]; readonly row?: string };

/** What a policy says of a condition: of this row of the table if it has words for it, else of the fact. */
export function findConditionTexts(
  texts: Readonly<Record<string, ConditionTexts>>,
  { facts, row }: NamedCondition,
): ConditionTexts | undefined {
  const keys = [...facts.map((fact) => `${fact}@${row}`), ...facts];
  const key = keys.find((one) => Object.hasOwn(texts, one));
  return key === undefined ? undefined : texts[key];
}
