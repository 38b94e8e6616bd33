import type { FactSchema, Facts } from "../program.ts";
import { GrowingColumn } from "./growing-column.ts";
import { inTurns } from "./in-turns.ts";
import { KeyPacker } from "./key-store.ts";
import type { Means } from "./main-table.ts";
import { openPopulation, type Population } from "./population.ts";
import { type PlainValue, readValue } from "./read-value.ts";
import { sealTable } from "./seal-table.ts";
import type { Order } from "./table.ts";

export type PopulationOptions = Means & { readonly order?: Order };

/**
 * Takes subjects one after the other, in any order (sorted by region and key is fastest), and keeps only their codes: about as much
 * memory as the population will need, and as much again for one column at a time while it is finished.
 */
export class PopulationBuilder {
  readonly schema: FactSchema;
  readonly #options: PopulationOptions;
  readonly #columns: GrowingColumn[];
  readonly #regions = new GrowingColumn(true);
  readonly #keys = new KeyPacker();
  #rows = 0;

  constructor(schema: FactSchema, options: PopulationOptions = {}) {
    this.schema = schema;
    this.#options = options;
    this.#columns = schema.map(({ type }) => new GrowingColumn(type === "text"));
  }

  /** A key may come once. A region is a division code: its beginning names the division above. */
  add(key: string, region: string, facts: Facts): void {
    this.addValues(
      key,
      region,
      this.schema.map((definition) => readValue(definition, facts[definition.name])),
    );
  }

  /** By fact number, dates as epoch days and booleans as 0 and 1: for sources that have them so. */
  addValues(key: string, region: string, values: ArrayLike<PlainValue>): void {
    this.#keys.add(key);
    this.#regions.set(this.#rows, region);
    for (let fact = 0; fact < this.#columns.length; fact++) this.#columns[fact]!.set(this.#rows, values[fact]);
    this.#rows++;
  }

  /** The builder is empty afterwards. Throws a RangeError when a subject came twice. */
  async finish(): Promise<Population> {
    const { order = "region", ...means } = this.#options;
    const columns = [...this.#columns, this.#regions];
    const column = function* (fact: number): Generator<void, GrowingColumn> {
      yield;
      return columns[fact]!;
    };
    const table = await inTurns(
      sealTable({ schema: this.schema, order, keys: this.#keys.seal(), column, isGone: () => false }),
    );
    return openPopulation(table, means);
  }
}
