import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let jieba: Jieba | undefined;

/** Words of a text for searching: Chinese by jieba (overlapping), Latin by space, lower case, without words that carry no meaning. */
export function words(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba
    .cutForSearch(normalise(text), true)
    .map((word) => word.trim())
    .filter((word) => word !== "" && !/^[\p{P}\p{S}\s]+$/u.test(word) && !stopWords.has(word));
}

/** Full-width to half-width, lower case. */
export const normalise = (text: string): string => text.normalize("NFKC").toLowerCase();

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

const stopWords = new Set(
  "我 我要 我想 要 想 的 了 吗 呢 怎么 怎样 如何 什么 哪里 哪儿 在 去 办 办理 申请 能 可以 请问 一下 需要 和 与 及 或 有 是 给 把 被 到 a an the of for to my i how want in on and or is do can".split(
    " ",
  ),
);
