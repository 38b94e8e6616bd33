import { type Clock, type Db, dateInChina } from "@zhida/platform";
import type { Agency, Category, Taxonomy } from "../contract.ts";
import { readTaxonomy } from "../store/taxonomy.ts";

/** The taxonomy in force, in memory: a published version never changes. */
export type TaxonomyBook = {
  load(): Promise<void>;
  current(): Taxonomy;
  category(code: string): Category | undefined;
  agency(code: string): Agency | undefined;
};

export function createTaxonomyBook({ db, clock }: { db: Db; clock: Clock }): TaxonomyBook {
  let current: Taxonomy | undefined;
  let categories = new Map<string, Category>();
  let agencies = new Map<string, Agency>();
  return {
    load: async () => {
      current = await readTaxonomy(db, dateInChina(clock.now()));
      categories = new Map(current?.categories.map((each) => [each.code, each]));
      agencies = new Map(current?.agencies.map((each) => [each.code, each]));
    },
    current: () => {
      if (!current) throw new Error("No taxonomy of incidents is in force: the module has not been started.");
      return current;
    },
    category: (code) => categories.get(code),
    agency: (code) => agencies.get(code),
  };
}
