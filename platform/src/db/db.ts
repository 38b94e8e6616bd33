import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { preparing } from "./prepared-pool.ts";

/** The database as seen by code that names its own tables through {@link tables}. */
export type Db = Kysely<object>;

/** Narrows the database to one module's tables; keys carry the schema, as in `"feedback.rating"`. */
export const tables = <T extends object>(db: Db): Kysely<T> => db as unknown as Kysely<T>;

export type DbOptions = {
  url: string;
  maxConnections?: number;
  /** How long a server may take to answer at first; for ever unless given. */
  connectSeconds?: number;
  /** Statements go out behind one another without waiting for answers; cursors and COPY cannot be used then. */
  pipeline?: boolean;
  /** Called for every statement sent, `begin` and `commit` included: tests count them. */
  onStatement?: (sql: string, parameters: readonly unknown[]) => void;
};

// bigint columns here hold money in fen and counters: both stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date has no zone: keep it as YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const parseTimestamp: (text: string) => unknown = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ);
/** `2026-11-23 15:04:05.678901+08`, as PostgreSQL writes any moment of our times in China. */
const IN_CHINA = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+08$/;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) =>
  // What JavaScript reads by itself is read several times faster so.
  IN_CHINA.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11)}:00`) : parseTimestamp(text),
);

/** JIT compilation costs more than it gives on the short queries of a service (see performance notes). */
const SESSION = "-c jit=off -c timezone=Asia/Shanghai -c idle_in_transaction_session_timeout=60000";

export function createPool({ url, maxConnections = 20, connectSeconds = 0, pipeline = false }: DbOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectSeconds * 1000,
    options: SESSION,
    application_name: "zhida",
    pipeline,
  });
  // A dropped idle connection is replaced at the next request; without a listener it would end the process.
  pool.on("error", () => {});
  // The same for a connection in use: its statement fails and says so, the process goes on.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export const createDb = (options: DbOptions, pool: pg.Pool = createPool({ ...options, pipeline: true })): Db =>
  new Kysely<object>({ dialect: new PostgresDialect({ pool: preparing(pool, options.onStatement) }) });
