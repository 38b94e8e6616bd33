/** Which documents a term stands in, and how much it weighs there. */
export class Postings {
  readonly #lists = new Map<string, { at: number[]; weight: number[] }>();
  #documents = 0;

  add(term: string, at: number, weight: number) {
    this.#documents = Math.max(this.#documents, at + 1);
    let list = this.#lists.get(term);
    if (!list) {
      list = { at: [], weight: [] };
      this.#lists.set(term, list);
    }
    const last = list.at.length - 1;
    if (list.at[last] === at) list.weight[last] = Math.max(list.weight[last]!, weight);
    else {
      list.at.push(at);
      list.weight.push(weight);
    }
  }

  /** Adds weight × rarity of the term to the scores of its documents. */
  score(term: string, factor: number, scores: Float64Array) {
    const list = this.#lists.get(term);
    if (!list) return;
    const rarity = this.#rarity(list.at.length) * factor;
    for (let i = 0; i < list.at.length; i++) scores[list.at[i]!]! += list.weight[i]! * rarity;
  }

  /** As `score`, but of several terms only the best counts in each document. */
  scoreBest(terms: readonly string[], factor: number, scores: Float64Array) {
    const best = new Map<number, number>();
    for (const term of new Set(terms)) {
      const list = this.#lists.get(term);
      if (!list) continue;
      const rarity = this.#rarity(list.at.length) * factor;
      for (let i = 0; i < list.at.length; i++) {
        const at = list.at[i]!;
        best.set(at, Math.max(best.get(at) ?? 0, list.weight[i]! * rarity));
      }
    }
    for (const [at, score] of best) scores[at]! += score;
  }

  /** Which share of the terms each document holds. */
  share(terms: readonly string[], documents: number): Float64Array {
    const shares = new Float64Array(documents);
    const asked = new Set(terms);
    for (const term of asked) for (const at of this.#lists.get(term)?.at ?? []) shares[at]! += 1 / asked.size;
    return shares;
  }

  #rarity(found: number): number {
    return Math.log(1 + (this.#documents - found + 0.5) / (found + 0.5));
  }
}
