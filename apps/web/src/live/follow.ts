import type { z } from "zod";

export type FollowState = "opening" | "live" | "reconnecting";

export type Listener<Schema extends z.ZodType> = {
  schema: Schema;
  onNews: (news: z.output<Schema>) => void;
  /** Live again after a break: what was missed must be fetched. */
  onBack: () => void;
};

type Options<Schema extends z.ZodType> = Listener<Schema> & {
  path: string;
  onState: (state: FollowState) => void;
};

const WAIT_MS = [1000, 2000, 5000, 15_000];
/** The server says something every 15 s; a line that says nothing for longer than the browser notices is dropped by it. */
const OPEN = 1;

/** Follows a stream of server-sent events for hours: the browser reconnects by itself, and where it gives up we try again. */
export function follow<Schema extends z.ZodType>({
  path,
  schema,
  onNews,
  onBack,
  onState,
}: Options<Schema>): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  let tries = 0;
  let wasLive = false;
  const open = () => {
    source = new EventSource(path);
    source.onopen = () => {
      tries = 0;
      onState("live");
      if (wasLive) onBack();
      wasLive = true;
    };
    source.onmessage = ({ data }) => {
      const news = schema.safeParse(JSON.parse(data));
      if (news.success) onNews(news.data);
    };
    source.onerror = () => {
      onState(wasLive ? "reconnecting" : "opening");
      if (source?.readyState === OPEN || source?.readyState === EventSource.CONNECTING) return;
      source?.close();
      timer = window.setTimeout(open, WAIT_MS[Math.min(tries++, WAIT_MS.length - 1)]);
    };
  };
  onState("opening");
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
