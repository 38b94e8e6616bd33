import { CompiledQuery } from "kysely";
import type { Db } from "./db.ts";

type Columns<T extends object> = readonly (keyof T & string)[];

/** The columns of a record, none left out and none besides. */
export const columnsOf = <T extends object>(columns: { [column in keyof T]-?: true }) =>
  Object.keys(columns) as (keyof T & string)[];

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

  /** `(id, name) values ($1, $2), ($3, $4)`; a list or an object is written as JSON. `said`: columns besides, with their values in SQL. */
  rows<T extends object>(
    columns: Columns<T>,
    records: readonly T[],
    said: Readonly<Record<string, string>> = {},
  ): string {
    const rows = records.map((record) =>
      [...columns.map((column) => this.#ofColumn(record[column])), ...Object.values(said)].join(", "),
    );
    return `(${[...columns, ...Object.keys(said)].join(", ")}) values (${rows.join("), (")})`;
  }

  /** `name = $1, age = $2` */
  changes<T extends object>(columns: Columns<T>, record: T): string {
    return columns.map((column) => `${column} = ${this.#ofColumn(record[column])}`).join(", ");
  }

  /** Answers the rows that the statement returns. */
  async execute<T>(db: Db, text: string): Promise<T[]> {
    return (await db.executeQuery<T>(CompiledQuery.raw(text, this.#values))).rows;
  }

  #ofColumn(value: unknown): string {
    return this.of(Array.isArray(value) ? JSON.stringify(value) : value);
  }
}
