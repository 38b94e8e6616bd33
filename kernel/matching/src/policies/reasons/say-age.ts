import type { LocalizedText } from "@zhida/platform";
import type { FactValue } from "../../contract.ts";
import type { Requirement } from "./requirement.ts";
import { type Described, sayPlain } from "./say-value.ts";

/** A person's age in years: 您今年 79 岁，满 80 周岁即可享受 / You are 79; it starts at 80. */
export function sayAge(
  fact: Described,
  requirement: Extract<Requirement, { kind: "range" }>,
  holds: boolean | "unknown",
  value: FactValue | undefined,
): LocalizedText {
  const say = (limit: { value: number | string } | undefined) => limit && sayPlain(fact, limit.value).zh;
  const { from, to } = requirement;
  const [low, high] = [say(from), say(to)];
  const start =
    low &&
    (from?.included ? { zh: `满 ${low} 周岁`, en: `at ${low}` } : { zh: `超过 ${low} 周岁`, en: `above ${low}` });
  const end =
    high &&
    (to?.included
      ? { zh: `不超过 ${high} 周岁`, en: `up to ${high}` }
      : { zh: `未满 ${high} 周岁`, en: `under ${high}` });
  if (typeof value !== "number" || holds === "unknown") {
    if (start && end)
      return {
        zh: `还不知道您的年龄，须${start.zh}且${end.zh}`,
        en: `We do not know your age yet; it starts ${start.en} and is for people ${end.en}`,
      };
    if (start)
      return { zh: `还不知道您的年龄，${start.zh}即可享受`, en: `We do not know your age yet; it starts ${start.en}` };
    return {
      zh: `还不知道您的年龄，须${end ? end.zh : ""}`,
      en: `We do not know your age yet; it is for people ${end ? end.en : ""}`,
    };
  }
  const own = sayPlain(fact, value).zh;
  const tooYoung =
    from !== undefined && value <= Number(from.value) && !(from.included && value === Number(from.value));
  if (holds === false && start && tooYoung)
    return { zh: `您今年 ${own} 岁，${start.zh}即可享受`, en: `You are ${own}; it starts ${start.en}` };
  if (holds === false)
    return {
      zh: `您今年 ${own} 岁，须${end ? end.zh : ""}`,
      en: `You are ${own}; it is for people ${end ? end.en : ""}`,
    };
  if (start && end)
    return {
      zh: `您今年 ${own} 岁，符合${start.zh}且${end.zh}的要求`,
      en: `You are ${own}; it starts ${start.en} and is for people ${end.en}`,
    };
  if (start) return { zh: `您今年 ${own} 岁，已${start.zh}`, en: `You are ${own}, and it starts ${start.en}` };
  return {
    zh: `您今年 ${own} 岁，${end ? end.zh : ""}，符合要求`,
    en: `You are ${own}, and it is for people ${end ? end.en : ""}`,
  };
}
