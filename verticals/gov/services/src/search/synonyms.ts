import groups from "./synonyms.json" with { type: "json" };

const others = new Map<string, string[]>();
for (const group of groups) for (const word of group) others.set(word, [...(others.get(word) ?? []), ...group]);
for (const [word, list] of others)
  others.set(
    word,
    [...new Set(list)].filter((other) => other !== word),
  );

/** Words of everyday speech and of the law for the same thing, looked for anywhere in the query. */
export function synonymsIn(query: string): { word: string; others: string[] }[] {
  const found: { word: string; others: string[] }[] = [];
  for (const [word, list] of others) if (query.includes(word)) found.push({ word, others: list });
  return found.filter((entry) => !found.some((longer) => longer !== entry && longer.word.includes(entry.word)));
}
