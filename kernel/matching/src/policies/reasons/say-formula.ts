import type { LocalizedText } from "@zhida/platform";
import type { Word } from "./saying.ts";

/** A condition that no plainer sentence fits, its facts and parameters by their labels: 家庭月收入 ≤ 低保标准 * 1.5. */
export function sayFormula(text: string, words: readonly Word[]): LocalizedText {
  const byName = new Map(words.map((word) => [word.name, word.label]));
  const say = (language: "zh" | "en") =>
    text.replace(NAMES, (found) =>
      found.startsWith('"') ? found : (byName.get(found)?.[language] ?? symbols[found]?.[language] ?? found),
    );
  return { zh: say("zh"), en: say("en") };
}

/** Text literals, dotted names, words, comparison signs. */
const NAMES = /"(?:[^"\\]|\\.)*"|[a-z][\w]*(?:\.[a-zA-Z]\w*)*|[<>!]=/g;

const symbols: Readonly<Record<string, LocalizedText>> = {
  ">=": { zh: "≥", en: "≥" },
  "<=": { zh: "≤", en: "≤" },
  "!=": { zh: "≠", en: "≠" },
  and: { zh: "且", en: "and" },
  or: { zh: "或", en: "or" },
  not: { zh: "非", en: "not" },
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
  null: { zh: "无", en: "none" },
};
