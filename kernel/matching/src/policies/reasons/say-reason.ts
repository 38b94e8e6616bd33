import { compile, type FeelValue, type Node, toFeel } from "@zhida/feel";
import type { LocalizedText } from "@zhida/platform";
import type { FactSummary } from "../../contract.ts";
import { ownReason } from "./own-reason.ts";
import { type Constant, type Requirement, requirementOf, requirementOfCell } from "./requirement.ts";
import { sayAge } from "./say-age.ts";
import { sayFormula } from "./say-formula.ts";
import { sayRequirement } from "./say-requirement.ts";
import { sayValue } from "./say-value.ts";
import type { SaidCondition, Saying, Word } from "./saying.ts";

/** One decisive condition as a sentence that a neighbour understands; the policy's own words go before the generic ones. */
export function sayReason(condition: SaidCondition, saying: Saying): LocalizedText {
  const about = askedOf(condition, saying);
  const own = ownReason(condition, saying, about?.requirement);
  if (own) return own;
  const fact = about && saying.vocabulary.facts.find(({ name }) => name === about.fact);
  return fact && about ? sayAsked(condition, saying, fact, about.requirement) : sayWhole(condition, saying);
}

type AskedOf = { fact: string; requirement: Requirement };

/** What conditions ask, kept as long as the vocabulary of the day: the same rule speaks of thousands of people. */
const asked = new WeakMap<Saying["vocabulary"], Map<string, AskedOf | undefined>>();

function askedOf(condition: SaidCondition, saying: Saying): AskedOf | undefined {
  const { text, cell } = condition;
  const known = asked.get(saying.vocabulary) ?? new Map<string, AskedOf | undefined>();
  asked.set(saying.vocabulary, known);
  const key = `${saying.day} ${cell?.expression ?? ""} ${text}`;
  if (!known.has(key)) known.set(key, findAsked(condition, saying));
  return known.get(key);
}

function findAsked({ text, cell }: SaidCondition, saying: Saying): AskedOf | undefined {
  const constant = constantsOf(saying);
  if (!cell) return requirementOf(text, constant);
  const requirement = FACT_NAME.test(cell.expression) ? requirementOfCell(text, constant) : undefined;
  return requirement && { fact: cell.expression, requirement };
}

const FACT_NAME = /^[a-z]\w*(\.[a-zA-Z]\w*)+$/;

/** Parts that speak of parameters and today only. */
function constantsOf({ vocabulary, day }: Saying): (source: string) => Constant {
  const parameters: Record<string, FeelValue> = {};
  for (const { name, type, value } of vocabulary.parameters) {
    if (value !== undefined) parameters[name] = toFeel(value, type === "text" ? "string" : type);
  }
  return (source) => (node: Node) => {
    const compiled = compile(source.slice(node.at.from, node.at.to));
    if (compiled.names.some((name) => !Object.hasOwn(parameters, name))) return undefined;
    return compiled.evaluate(parameters, { now: `${day}T00:00:00+08:00` });
  };
}

function sayAsked(
  { holds, facts }: SaidCondition,
  { mask }: Saying,
  fact: FactSummary,
  requirement: Requirement,
): LocalizedText {
  const value = facts.find(({ name }) => name === fact.name)?.value;
  const hidden = value === undefined ? undefined : mask?.(fact, value);
  const isAge = fact.kind === "person" && AGE_UNITS.has(fact.unit?.zh ?? "") && requirement.kind === "range";
  if (isAge && !hidden) return sayAge(fact, requirement, holds, value);
  if (fact.type === "boolean" && requirement.kind === "values") return sayFlag(fact, requirement, holds);
  const [label, needed] = [labelOf(fact), sayRequirement(fact, requirement)];
  if (value === undefined) {
    return {
      zh: `还不知道${label.zh}，须${needed.zh}`,
      en: `We do not know ${label.en} yet; it must be ${needed.en}`,
    };
  }
  const shown = hidden ?? sayValue(fact, value);
  const is =
    value === null
      ? { zh: `没有登记${label.zh}`, en: `${capital(label.en)} is not on record` }
      : { zh: `${label.zh}为${spaced(shown.zh)}`, en: `${capital(label.en)}: ${shown.en}` };
  return holds === true
    ? { zh: `${is.zh}，符合要求（${needed.zh}）`, en: `${is.en}, which meets the condition (${needed.en})` }
    : { zh: `${is.zh}，须${needed.zh}`, en: `${is.en}; it must be ${needed.en}` };
}

const AGE_UNITS = new Set(["岁", "周岁"]);

function sayFlag(
  fact: FactSummary,
  { values, negated }: Extract<Requirement, { kind: "values" }>,
  holds: boolean | "unknown",
): LocalizedText {
  const needed = values.includes(true) !== negated;
  const label = { zh: fact.label.zh.replace(/^是否为?/, ""), en: fact.label.en };
  const say = (yes: boolean) => (yes ? { zh: "是", en: "yes" } : { zh: "否", en: "no" });
  const [is, must] = [say(holds === true ? needed : !needed), say(needed)];
  if (holds === "unknown") {
    return {
      zh: `还不知道“${label.zh}”这一项，须为“${must.zh}”`,
      en: `We do not know yet about “${label.en}”; the answer must be ${must.en}`,
    };
  }
  return holds
    ? { zh: `“${label.zh}”这一项为“${is.zh}”，符合要求`, en: `“${label.en}” is ${is.en}, as required` }
    : {
        zh: `“${label.zh}”这一项为“${is.zh}”，须为“${must.zh}”`,
        en: `“${label.en}” is ${is.en}; it must be ${must.en}`,
      };
}

function sayWhole({ text, holds, facts, cell }: SaidCondition, { vocabulary, mask }: Saying): LocalizedText {
  const words = [...vocabulary.facts, ...vocabulary.parameters];
  const written = sayFormula(cell ? cellFormula(cell, text) : text, words);
  const formula = UNREADABLE.test(written.zh) ? sayAbout(facts, words) : written;
  const dictionary = new Map(vocabulary.facts.map((fact) => [fact.name, fact]));
  const values = facts.flatMap(({ name, value }) => {
    const fact = dictionary.get(name);
    if (!fact || value === undefined) return [];
    const shown = mask?.(fact, value) ?? sayValue(fact, value);
    return [{ zh: `${fact.label.zh}：${shown.zh}`, en: `${fact.label.en}: ${shown.en}` }];
  });
  const zh = values.length > 0 ? `（${values.map((each) => each.zh).join("，")}）` : "";
  const en = values.length > 0 ? ` (${values.map((each) => each.en).join(", ")})` : "";
  if (holds === "unknown") {
    const unknown = facts
      .filter(({ value }) => value === undefined)
      .flatMap(({ name }) => words.find((word) => word.name === name)?.label ?? []);
    return {
      zh: `还不知道${unknown.map((label) => label.zh).join("、")}，无法判断是否符合“${formula.zh}”的条件`,
      en: `We do not know ${unknown.map((label) => lower(label.en)).join(", ")} yet, so we cannot tell whether “${formula.en}” holds`,
    };
  }
  return holds
    ? { zh: `符合“${formula.zh}”的条件${zh}`, en: `“${formula.en}” holds${en}` }
    : { zh: `不符合“${formula.zh}”的条件${zh}`, en: `“${formula.en}” does not hold${en}` };
}

/** Ranges, calls and lists are no words: 非([13..43], 65). */
const UNREADABLE = /[[\](){}]|\.\./;

/** What a condition is about, where it cannot be said what it asks. */
function sayAbout(facts: SaidCondition["facts"], words: readonly Word[]): LocalizedText {
  const labels = facts.flatMap(({ name }) => words.find((word) => word.name === name)?.label ?? []);
  return {
    zh: labels.map((label) => label.zh).join("、"),
    en: `the condition on ${labels.map((label) => lower(label.en)).join(", ")}`,
  };
}

const cellFormula = ({ input }: NonNullable<SaidCondition["cell"]>, text: string): string =>
  /^[<>=!]/.test(text) ? `${input} ${text}` : `${input}: ${text}`;

function labelOf({ kind, label }: FactSummary): LocalizedText {
  const owner = {
    person: { zh: "您的", en: "your" },
    household: { zh: "您家的", en: "your household's" },
    enterprise: { zh: "贵单位的", en: "your company's" },
  }[kind];
  return { zh: `${owner.zh}${label.zh}`, en: `${owner.en} ${lower(label.en)}` };
}

/** An abbreviation keeps its capitals. */
const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);
