import type { LocalizedText } from "@zhida/platform";
import type { FactSummary } from "../../contract.ts";
import type { Limit, Requirement } from "./requirement.ts";
import { sayRequirement } from "./say-requirement.ts";
import { sayMeasured, sayPlain } from "./say-value.ts";
import type { SaidCondition, Saying } from "./saying.ts";

const sides = { true: "holds", false: "fails", unknown: "waits" } as const;

/** The policy's own sentence for the condition, if it has one; that of the very row goes before that of the fact. */
export function ownReason(
  { holds, facts, cell }: SaidCondition,
  { reasons, vocabulary, mask }: Saying,
  requirement: Requirement | undefined,
): LocalizedText | undefined {
  const side = sides[`${holds}`];
  const fitting = reasons.filter(({ fact, when, row }) => {
    return when === side && facts.some(({ name }) => name === fact) && (row === undefined || row === cell?.rule);
  });
  const found = fitting.find(({ row }) => row !== undefined) ?? fitting[0];
  if (!found) return undefined;
  const about = vocabulary.facts.find(({ name }) => name === found.fact);
  const value = facts.find(({ name }) => name === found.fact)?.value;
  const words: Record<string, LocalizedText | undefined> = {
    value: about && value !== undefined ? (mask?.(about, value) ?? sayPlain(about, value)) : undefined,
    needed: about && requirement && sayRequirement(about, requirement),
    limit: about && requirement?.kind === "range" ? sayLimit(about, nearest(requirement, value)) : undefined,
  };
  const fill = (language: "zh" | "en") =>
    found.text[language].replace(
      /\{([\w.]+)\}/g,
      (whole, name: string) => (words[name] ?? sayNamed(name, facts, { vocabulary, mask }))?.[language] ?? whole,
    );
  return { zh: fill("zh"), en: fill("en") };
}

/** The value of the subject, or that of the day for a parameter, with its unit. */
function sayNamed(
  name: string,
  facts: SaidCondition["facts"],
  { vocabulary, mask }: Pick<Saying, "vocabulary" | "mask">,
): LocalizedText | undefined {
  const parameter = vocabulary.parameters.find((each) => each.name === name);
  if (parameter) return parameter.value === undefined ? undefined : sayMeasured(parameter, parameter.value);
  const fact = vocabulary.facts.find((each) => each.name === name);
  const value = facts.find((each) => each.name === name)?.value;
  return fact && value !== undefined ? (mask?.(fact, value) ?? sayMeasured(fact, value)) : undefined;
}

const sayLimit = (fact: FactSummary, limit: Limit | undefined) => limit && sayPlain(fact, limit.value);

/** The end of the range on whose side the value lies. */
function nearest({ from, to }: Extract<Requirement, { kind: "range" }>, value: unknown): Limit | undefined {
  if (!from || !to) return from ?? to;
  const isAbove = value !== undefined && value !== null && (value as number | string) > to.value;
  return isAbove ? to : from;
}
