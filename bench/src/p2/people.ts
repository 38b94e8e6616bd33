import { type Population, PopulationBuilder } from "@zhida/policy-index";
import { drawn, schema, spreads } from "./facts.ts";
import { textOf } from "./policies.ts";
import { regionOf } from "./regions.ts";

const TOWNS = 3_000;
/** Coprime to every size used here: spreads the people of a town over everything. */
export const STRIDE = 7_919_003;

/**
 * `size` people of the province, town by town, or spread by their numbers. Keys have 18 digits: the town's code, or a nine without
 * meaning, and a number. With fewer people than the province has, its first ones.
 */
export async function populate(size: number, order: "region" | "key", province = size): Promise<Population> {
  const builder = new PopulationBuilder(schema, { order });
  const regions = Array.from({ length: TOWNS }, (_, town) => regionOf(town));
  const texts = Array.from({ length: 256 }, (_, code) => textOf(code));
  const isText = spreads.map(({ kind }) => kind === "text");
  const values = new Array<number | string | undefined>(schema.length).fill(undefined);
  for (let n = 0; n < size; n++) {
    const person = order === "region" ? n : (n * STRIDE) % size;
    for (let fact = 0; fact < values.length; fact++) {
      const value = drawn(person, fact);
      values[fact] = value !== undefined && isText[fact] ? texts[value] : value;
    }
    const region = regions[Math.floor((person * TOWNS) / province)]!;
    builder.addValues(`${order === "region" ? region : "900000000"}${String(n).padStart(9, "0")}`, region, values);
  }
  return builder.finish();
}
