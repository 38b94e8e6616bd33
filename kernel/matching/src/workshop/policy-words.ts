import type { PolicyContent } from "../contract.ts";

/** What a policy is found by: Chinese by single characters and pairs, other words by their beginnings. */
export function policyWords(code: string, { name, summary }: Pick<PolicyContent, "name" | "summary">): string[] {
  const words = [code, name.zh, name.en, summary.zh, summary.en].flatMap(pieces).flatMap((piece) => {
    if (!HAN.test(piece)) return Array.from({ length: Math.min(piece.length, 20) }, (_, i) => piece.slice(0, i + 1));
    const characters = [...piece];
    return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
  });
  return [...new Set(words)];
}

/** The words of a query, as they stand among those of a policy. */
export function queryWords(query: string): string[] {
  return pieces(query).flatMap((piece) => {
    if (!HAN.test(piece)) return [piece.slice(0, 20)];
    const characters = [...piece];
    return characters.length < 2
      ? characters
      : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
}

const HAN = /\p{Script=Han}/u;
const pieces = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
