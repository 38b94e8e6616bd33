/** Single characters and pairs of neighbours: every text of two characters or more that stands in it is found by an index. */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of wordsOf(text)) {
    const characters = [...word];
    for (const [i, character] of characters.entries()) {
      tokens.add(character);
      const next = characters[i + 1];
      if (next !== undefined) tokens.add(character + next);
    }
  }
  return [...tokens];
}

/** What a text that is looked for must have: pairs, or the single character that it is. */
export function wantedTokens(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}

export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
