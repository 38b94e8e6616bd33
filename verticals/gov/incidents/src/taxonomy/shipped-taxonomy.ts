import { readdir, readFile } from "node:fs/promises";
import { z } from "zod";
import { Agency, Category, type Taxonomy } from "../contract.ts";

const folder = new URL("../../taxonomy/", import.meta.url);

/** One agency with its categories, as it is written in `taxonomy/*.json`; who handles is the agency unless said otherwise. */
const AgencyFile = z.object({
  agency: Agency,
  categories: z.array(Category.omit({ agency: true, duty: true }).extend({ duty: Category.shape.duty.optional() })),
});

/** A change of the files is a new version: what was reported stays with what it was reported under. */
const VERSION = 1;
const VALID_FROM = "2025-01-01";

/** The taxonomy that comes with Zhida: 23 agencies, 237 categories. */
export async function shippedTaxonomy(): Promise<Taxonomy> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const files = await Promise.all(
    names.map(async (name) => AgencyFile.parse(JSON.parse(await readFile(new URL(name, folder), "utf8")))),
  );
  const categories = files.flatMap(({ agency, categories: own }) =>
    own.map((category) => ({
      ...category,
      agency: agency.code,
      duty: category.duty ?? { organisation: agency.organisation, byTown: {} },
    })),
  );
  const order = (code: string) => categories.filter(({ agency }) => agency === code).length;
  const agencies = files.map(({ agency }) => agency).sort((one, other) => order(other.code) - order(one.code));
  return { version: VERSION, validFrom: VALID_FROM, agencies, categories };
}
