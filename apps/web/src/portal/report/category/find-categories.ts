import type { Category } from "@zhida/gov-incidents/contract";

const MOST = 30;

/** Those whose name, in either language, holds every word; those that begin with it first. */
export function findCategories(categories: readonly Category[], words: string): Category[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ name }: Category): number => {
    const both = `${name.zh} ${name.en.toLowerCase()}`;
    if (!parts.every((part) => both.includes(part))) return Number.POSITIVE_INFINITY;
    return both.indexOf(parts[0] ?? "");
  };
  return categories
    .map((category) => ({ category, rank: rank(category) }))
    .filter((each) => each.rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map((each) => each.category);
}
