import type { ConditionTexts } from "./policy-pack.ts";

/** A condition as an explanation names it; `input` is the column of a table that its cell stands in. */
export type NamedCondition = { readonly text: string; readonly input?: string; readonly facts: readonly string[] };

/** What a policy says of a condition: by the condition itself first, then by what it reads. */
export function findConditionTexts(
  texts: Readonly<Record<string, ConditionTexts>>,
  { text, input, facts }: NamedCondition,
): ConditionTexts | undefined {
  const keys = input === undefined ? [text, ...facts] : [`${input}: ${text}`, input, ...facts];
  const key = keys.find((one) => Object.hasOwn(texts, one));
  return key === undefined ? undefined : texts[key];
}
