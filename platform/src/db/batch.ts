import pg from "pg";
import { serialize } from "pg-protocol";

/** A statement and whoever waits for its answer. Without a name it is parsed each time. */
export type Statement = {
  text: string;
  name: string | undefined;
  /** As PostgreSQL reads them: see {@link toParameters}. */
  values: unknown[];
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
};
export type Answer = { command: string | null; rowCount: number | null; rows: object[] };

/** How rows are read from PostgreSQL's text: each is a copy of `blank`, so that all have one shape. */
type Columns = { blank: object; each: readonly { name: string; parse: (text: string) => unknown }[] };

/** What of the driver's connection a batch touches. */
type Wire = {
  stream: { write: (bytes: Buffer) => boolean };
  /** Texts of named statements that the session has, and of those that were sent to it. */
  parsedStatements: Record<string, string>;
  submittedNamedStatements: Record<string, string>;
};
type Fields = { fields: { name: string; dataTypeID: number }[] };

const DESCRIBE = serialize.describe({ type: "P" });
const EXECUTE = serialize.execute();
const SYNC = serialize.sync();
const TAG = /^([A-Z]+)(?: \d+)*?(?: (\d+))?$/;

/** The columns of the named statements of each session, so that they are described once. */
const described = new WeakMap<Wire, Map<string, Columns>>();

/** The driver admits nothing else to a pipelined connection; its types do not let a method take the place of `submit`. */
const Query = pg.Query as unknown as new (text: string) => { name: string | undefined; text: string };

/**
 * Statements that are sent in one write and answered in one: PostgreSQL answers at a Sync, and there is one behind the last of them. When
 * one fails PostgreSQL skips the others, which fail as in an aborted transaction.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class Batch extends Query {
  readonly #statements: readonly Statement[];
  readonly #answers: Answer[] = [];
  readonly #unread = new Map<Statement, unknown>();
  #columns: Columns | undefined;
  #wire: Wire | undefined;
  #known = new Map<string, Columns>();

  constructor(statements: readonly Statement[]) {
    super("");
    this.#statements = statements;
    this.#turn();
  }

  submit(wire: Wire): null {
    this.#wire = wire;
    this.#known = columnsOn(wire);
    const bytes: Buffer[] = [];
    for (const { text, name, values } of this.#statements) {
      if (!name || !(name in wire.parsedStatements || name in wire.submittedNamedStatements)) {
        bytes.push(serialize.parse({ text, name: name ?? "" }));
        if (name) wire.submittedNamedStatements[name] = text;
      }
      bytes.push(serialize.bind({ statement: name ?? "", values }));
      if (!name || !this.#known.has(name)) bytes.push(DESCRIBE);
      bytes.push(EXECUTE);
    }
    bytes.push(SYNC);
    wire.stream.write(Buffer.concat(bytes));
    return null;
  }

  handleRowDescription({ fields }: Fields): void {
    const each = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID) }));
    this.#columns = { each, blank: Object.fromEntries(each.map(({ name }) => [name, null])) };
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const statement = this.#current;
    if (!statement || this.#unread.has(statement)) return;
    const { blank, each } = this.#columnsOf(statement);
    const row: Record<string, unknown> = { ...blank };
    try {
      for (let at = 0; at < fields.length; at++) {
        const [column, text] = [each[at], fields[at]];
        if (column && text !== null && text !== undefined) row[column.name] = column.parse(text);
      }
      this.#answer.rows.push(row);
    } catch (error) {
      this.#unread.set(statement, error);
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const [, command = null, count] = TAG.exec(text) ?? [];
    this.#answer.command = command;
    this.#answer.rowCount = count === undefined ? null : Number(count);
    this.#next();
  }

  handleEmptyQuery(): void {
    this.#next();
  }

  handleReadyForQuery(): void {
    for (const [index, statement] of this.#statements.entries()) this.#settle(statement, index);
  }

  /** Also when the connection is lost, which all of them are told. */
  handleError(error: Error): void {
    const failed = this.#answers.length - 1;
    const isSkipping = error instanceof pg.DatabaseError && failed < this.#statements.length;
    for (const [index, statement] of this.#statements.entries()) {
      if (isSkipping && index < failed) this.#settle(statement, index);
      else if (isSkipping && index > failed) this.#skip(statement);
      else statement.reject(error);
    }
  }

  handleCopyInResponse(connection: { sendCopyFail(message: string): void }): void {
    connection.sendCopyFail("COPY has a connection of its own");
  }

  get #current(): Statement | undefined {
    return this.#statements[this.#answers.length - 1];
  }

  get #answer(): Answer {
    return this.#answers.at(-1) as Answer;
  }

  #columnsOf({ name }: Statement): Columns {
    this.#columns ??= (name && this.#known.get(name)) || NONE;
    return this.#columns;
  }

  #next(): void {
    const { name } = this.#current ?? {};
    if (name && !this.#known.has(name)) this.#known.set(name, this.#columns ?? NONE);
    this.#turn();
  }

  /** The driver notes by name and text which statement was parsed, or was not. */
  #turn(): void {
    this.#answers.push({ command: null, rowCount: null, rows: [] });
    this.#columns = undefined;
    this.name = this.#current?.name;
    this.text = this.#current?.text ?? "";
  }

  #settle(statement: Statement, index: number): void {
    if (this.#unread.has(statement)) statement.reject(this.#unread.get(statement));
    else statement.resolve(this.#answers[index] as Answer);
  }

  #skip({ name, reject }: Statement): void {
    if (name) delete this.#wire?.submittedNamedStatements[name];
    reject(Object.assign(new Error("an earlier statement of the transaction failed"), { code: ABORTED }));
  }
}

/** in_failed_sql_transaction */
export const ABORTED = "25P02";

const NONE: Columns = { blank: {}, each: [] };

function columnsOn(wire: Wire): Map<string, Columns> {
  const known = described.get(wire) ?? new Map<string, Columns>();
  described.set(wire, known);
  return known;
}

const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/** Values of a statement as PostgreSQL reads them: text, bytes or null. */
export const toParameters = (values: readonly unknown[]): unknown[] => values.map(prepareValue);
