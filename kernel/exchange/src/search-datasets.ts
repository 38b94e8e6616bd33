import type { Dataset } from "./contract.ts";

/**
 * Datasets that fit the words, the best first; every word must be found somewhere. Chinese is matched by its pairs of characters, so
 * that 住房公积金账户 also finds 公积金账户信息 and nobody has to know the exact name.
 */
export function searchDatasets(datasets: Iterable<Dataset>, words: string): Dataset[] {
  const terms = termsOf(words);
  if (terms.length === 0) return [...datasets];
  const scored = [...datasets].map((dataset) => ({ dataset, score: score(indexOf(dataset), terms) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.dataset.code.localeCompare(b.dataset.code))
    .map(({ dataset }) => dataset);
}

type Indexed = { text: string; weight: number }[];
type Term = { text: string; parts: string[] };

const indexes = new WeakMap<Dataset, Indexed>();

/** Share of a Chinese word's pairs that must be found for the word to count as found. */
const ENOUGH = 0.6;

function score(index: Indexed, terms: Term[]): number {
  let total = 0;
  for (const term of terms) {
    const best = Math.max(...index.map(({ text, weight }) => weight * fit(text, term)));
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function fit(text: string, { text: word, parts }: Term): number {
  if (text === word) return 3;
  if (text.startsWith(word)) return 2;
  if (text.includes(word)) return 1.5;
  const found = parts.filter((part) => text.includes(part)).length / parts.length;
  return parts.length > 1 && found >= ENOUGH ? found : 0;
}

function termsOf(words: string): Term[] {
  const pieces = normalise(words).match(/\p{Script=Han}+|[\p{L}\p{N}.-]+/gu) ?? [];
  return pieces.map((text) => ({ text, parts: /\p{Script=Han}/u.test(text) ? pairs(text) : [text] }));
}

const pairs = (text: string): string[] =>
  text.length < 3 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

function indexOf(dataset: Dataset): Indexed {
  const known = indexes.get(dataset);
  if (known) return known;
  const weighted = (weight: number, ...texts: string[]) => texts.map((text) => ({ text: normalise(text), weight }));
  const index = [
    ...weighted(10, dataset.name.zh, dataset.name.en, dataset.code),
    ...weighted(5, dataset.owner.name.zh, dataset.owner.name.en),
    ...weighted(3, ...Object.values(dataset.fields).flatMap(({ title }) => [title.zh, title.en])),
    ...weighted(2, dataset.description.zh, dataset.description.en),
  ];
  indexes.set(dataset, index);
  return index;
}

const normalise = (text: string): string => text.normalize("NFKC").toLowerCase();
