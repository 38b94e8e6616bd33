import { EventEmitter } from "node:events";
import pg from "pg";
import { newId } from "../db/ids.ts";
import { afterCommit } from "../db/transact.ts";
import type { Work } from "../db/work.ts";

/** News for whoever looks at a screen right now. May be lost; what must not be lost is an event. */
export type LiveBus = {
  /** After the commit of `work`, tells every process. `data` is small: an id, a count. */
  publish(work: Pick<Work, "db">, topic: string, data: unknown): void;
  subscribe(topic: string, listener: (data: unknown) => void): () => void;
  stop(): Promise<void>;
};

type Message = { topic: string; data: unknown };

const CHANNEL = "zhida_live";
const FLUSH_MS = 50;
/** PostgreSQL allows 8,000 bytes in one notification. */
const MAX_BYTES = 7_500;

/**
 * In the process at once; to other processes by a notification that gathers what 50 ms brought. (A NOTIFY inside
 * each business transaction would make PostgreSQL commit them one after another.)
 */
export async function createLiveBus(url?: string): Promise<LiveBus> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const self = newId();
  const waiting: Message[] = [];
  const client = url ? new pg.Client({ connectionString: url, application_name: "zhida-live" }) : undefined;
  // Losing this connection costs live news between processes only; the pages also ask by themselves.
  client?.on("error", () => {});
  await client?.connect();
  await client?.query(`listen ${CHANNEL}`);
  client?.on("notification", ({ payload }) => {
    const parsed = JSON.parse(payload ?? "{}") as { from?: string; messages?: Message[] };
    if (parsed.from === self) return;
    for (const message of parsed.messages ?? []) emitter.emit(message.topic, message.data);
  });

  const flush = async () => {
    while (client && waiting.length > 0) {
      const messages: Message[] = [];
      let size = 0;
      while (waiting[0] && (messages.length === 0 || size + JSON.stringify(waiting[0]).length < MAX_BYTES)) {
        size += JSON.stringify(waiting[0]).length + 1;
        messages.push(waiting.shift() as Message);
      }
      await client
        .query("select pg_notify($1, $2)", [CHANNEL, JSON.stringify({ from: self, messages })])
        .catch(() => {});
    }
  };
  const timer = client ? setInterval(() => void flush(), FLUSH_MS) : undefined;
  timer?.unref();

  return {
    publish: ({ db }, topic, data) =>
      afterCommit(db, () => {
        emitter.emit(topic, data);
        if (client) waiting.push({ topic, data });
      }),
    subscribe: (topic, listener) => {
      emitter.on(topic, listener);
      return () => emitter.off(topic, listener);
    },
    stop: async () => {
      clearInterval(timer);
      await client?.end();
    },
  };
}
