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
const RETRY_MS = 1_000;
/** PostgreSQL allows 8,000 bytes in one notification. */
const MAX_BYTES = 7_500;

/**
 * In the process at once; to other processes by a notification that gathers what 50 ms brought. (A NOTIFY inside
 * each business transaction would make PostgreSQL commit them one after another.)
 */
export async function createLiveBus(url?: string): Promise<LiveBus> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const begin = `{"from":"${newId()}",`;
  /** As JSON. */
  const waiting: string[] = [];
  let client: pg.Client | undefined;
  let stopped = false;

  const connect = async (to: string): Promise<void> => {
    const next = new pg.Client({ connectionString: to, application_name: "zhida-live" });
    next.on("error", () => {});
    next.on("notification", ({ payload }) => {
      // What this process said itself comes back too.
      if (!payload || payload.startsWith(begin)) return;
      const { messages } = JSON.parse(payload) as { messages: Message[] };
      for (const message of messages) emitter.emit(message.topic, message.data);
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    // Losing this connection costs live news between processes for a while; the pages also ask by themselves.
    next.on("end", () => reconnect(to));
    if (stopped) return await next.end();
    client = next;
  };
  const reconnect = (to: string) => {
    if (stopped) return;
    client = undefined;
    setTimeout(() => void connect(to).catch(() => reconnect(to)), RETRY_MS).unref();
  };
  if (url) await connect(url);

  let isFlushing = false;
  const flush = async () => {
    if (isFlushing) return;
    isFlushing = true;
    while (client && waiting.length > 0) {
      const messages: string[] = [];
      let size = 0;
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        size += Buffer.byteLength(next) + 1;
        if (messages.length > 0 && size > MAX_BYTES) break;
        messages.push(next);
        waiting.shift();
      }
      await client
        .query("select pg_notify($1, $2)", [CHANNEL, `${begin}"messages":[${messages.join(",")}]}`])
        .catch(() => {});
    }
    isFlushing = false;
  };
  const timer = url ? setInterval(() => void flush(), FLUSH_MS) : undefined;
  timer?.unref();

  return {
    publish: ({ db }, topic, data) =>
      afterCommit(db, () => {
        emitter.emit(topic, data);
        if (client) waiting.push(JSON.stringify({ topic, data }));
      }),
    subscribe: (topic, listener) => {
      emitter.on(topic, listener);
      return () => emitter.off(topic, listener);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await client?.end();
    },
  };
}
