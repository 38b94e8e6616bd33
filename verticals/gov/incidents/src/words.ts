/** Runs of Chinese characters, and words or numbers in other scripts. */
const runs = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu;
const isHan = /^\p{Script=Han}/u;

/** More would not make an incident easier to find. */
const MAX_WORDS = 300;

/** What of a text is kept for search: every pair of neighbouring characters, and other words as they are. */
export function wordsOf(...texts: string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.toLowerCase().matchAll(runs)) {
      if (isHan.test(run)) for (const pair of pairsOf(run)) words.add(pair);
      else words.add(run.slice(0, 40));
    }
  }
  return [...words].slice(0, MAX_WORDS);
}

/** A tsquery that finds texts in which all of that stands; a single character finds words that begin with it. */
export function queryOf(text: string): string | undefined {
  const parts = [...text.toLowerCase().matchAll(runs)].flatMap(([run]) => {
    if (!isHan.test(run)) return [`${quoted(run)}:*`];
    return [...run].length === 1 ? [`${quoted(run)}:*`] : pairsOf(run).map(quoted);
  });
  return parts.length > 0 ? parts.join(" & ") : undefined;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return [run];
  return characters.slice(1).map((second, index) => `${characters[index]}${second}`);
}

/** Runs hold letters and digits alone, so nothing in them needs escaping. */
const quoted = (word: string): string => `'${word}'`;
