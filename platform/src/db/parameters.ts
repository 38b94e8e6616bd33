import { CompiledQuery } from "kysely";
import type { Db } from "./db.ts";

type Columns<T extends object> = readonly (keyof T & string)[];

/**
 * The parameters of a statement that is written out as text: for the hottest writes, where building the statement as a tree costs as much
 * as sending it. Their types follow from the columns that they are written to.
 */
export class Parameters {
  readonly #values: unknown[] = [];

  /** Its place in the text, `$7`. */
  of(value: unknown): string {
    return `$${this.#values.push(value)}`;
  }

  /** `(id, name) values ($1, $2), ($3, $4)`; a list or an object is written as JSON. */
  rows<T extends object>(columns: Columns<T>, records: readonly T[]): string {
    return `(${columns.join(", ")}) values ${records.map((record) => `(${this.#all(columns, record)})`).join(", ")}`;
  }

  /** The same for one, with columns besides whose values are said in SQL. */
  row<T extends object>(columns: Columns<T>, record: T, said: Readonly<Record<string, string>>): string {
    const names = [...columns, ...Object.keys(said)].join(", ");
    return `(${names}) values (${[this.#all(columns, record), ...Object.values(said)].join(", ")})`;
  }

  /** `name = $1, age = $2` */
  changes<T extends object>(columns: Columns<T>, record: T): string {
    return columns.map((column) => `${column} = ${this.#ofColumn(record[column])}`).join(", ");
  }

  /** Answers the rows that the statement returns. */
  async execute<T>(db: Db, text: string): Promise<T[]> {
    return (await db.executeQuery<T>(CompiledQuery.raw(text, this.#values))).rows;
  }

  #all<T extends object>(columns: Columns<T>, record: T): string {
    return columns.map((column) => this.#ofColumn(record[column])).join(", ");
  }

  #ofColumn(value: unknown): string {
    return this.of(Array.isArray(value) ? JSON.stringify(value) : value);
  }
}
