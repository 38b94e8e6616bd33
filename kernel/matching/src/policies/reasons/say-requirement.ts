import type { LocalizedText } from "@zhida/platform";
import type { Limit, Requirement } from "./requirement.ts";
import { type Described, sayValue } from "./say-value.ts";

/** What is needed, to stand behind 须 and “must be”: 不低于 80 岁 / at least 80 years. */
export function sayRequirement(fact: Described, requirement: Requirement): LocalizedText {
  if (requirement.kind === "range") return sayRange(fact, requirement);
  if (requirement.kind === "values") return sayValues(fact, requirement);
  const parts = requirement.of.map((part) => sayRequirement(fact, part));
  return {
    zh: listed(
      parts.map(({ zh }) => zh),
      "，或",
      "，或",
    ),
    en: listed(
      parts.map(({ en }) => en),
      ", ",
      " or ",
    ),
  };
}

function sayRange(fact: Described, { from, to }: Extract<Requirement, { kind: "range" }>): LocalizedText {
  const isClosed = from?.included && to?.included && fact.type === "number";
  if (isClosed) {
    const [low, high] = [sayValue(fact, from.value), sayValue(fact, to.value)];
    return { zh: `在 ${low.zh}至 ${high.zh}之间`, en: `between ${low.en} and ${high.en}` };
  }
  const words = fact.type === "date" ? dateWords : numberWords;
  const parts = [from && words(fact, "from", from), to && words(fact, "to", to)].filter((part) => part !== undefined);
  return { zh: parts.map(({ zh }) => zh).join("且"), en: parts.map(({ en }) => en).join(" and ") };
}

type Words = (fact: Described, side: "from" | "to", limit: Limit) => LocalizedText;

const numberWords: Words = (fact, side, { value, included }) => {
  const { zh, en } = sayValue(fact, value);
  if (side === "from")
    return included ? { zh: `不低于 ${zh}`, en: `at least ${en}` } : { zh: `高于 ${zh}`, en: `more than ${en}` };
  return included ? { zh: `不超过 ${zh}`, en: `at most ${en}` } : { zh: `低于 ${zh}`, en: `less than ${en}` };
};

const dateWords: Words = (fact, side, { value, included }) => {
  const { zh, en } = sayValue(fact, value);
  if (side === "from")
    return included ? { zh: `在 ${zh}（含）以后`, en: `on or after ${en}` } : { zh: `晚于 ${zh}`, en: `after ${en}` };
  return included ? { zh: `在 ${zh}（含）以前`, en: `on or before ${en}` } : { zh: `早于 ${zh}`, en: `before ${en}` };
};

function sayValues(fact: Described, { values, negated }: Extract<Requirement, { kind: "values" }>): LocalizedText {
  if (values.length === 1 && values[0] === null) {
    return negated ? { zh: "有登记", en: "on record" } : { zh: "没有登记", en: "not on record" };
  }
  const shown = values.map((value) => sayValue(fact, value));
  const zh = listed(
    shown.map((each) => each.zh),
    "、",
    "或",
  );
  const en = listed(
    shown.map((each) => each.en),
    ", ",
    " or ",
  );
  return negated ? { zh: `不属于${spaced(zh)}`, en: `other than ${en}` } : { zh: `为${spaced(zh)}`, en };
}

const listed = (items: readonly string[], comma: string, or: string): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(comma)}${or}${items.at(-1)}`;

const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text);
