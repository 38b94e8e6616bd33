/** Follows the stream of server-sent events as the big screen does; `next` answers when the next alarm came. */
export async function followAlarms(address: string, token: string): Promise<{ next(): Promise<number>; stop(): void }> {
  const gaveUp = new AbortController();
  const answer = await fetch(`${address}/api/monitoring/stream?division=990122`, {
    headers: { cookie: `zhida_session=${token}` },
    signal: gaveUp.signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`the stream answered ${answer.status}`);
  const seen: number[] = [];
  let waiting: ((at: number) => void) | undefined;
  const read = async (body: ReadableStream<Uint8Array>) => {
    const text = new TextDecoder();
    let held = "";
    for await (const bytes of body) {
      held += text.decode(bytes, { stream: true });
      const lines = held.split("\n");
      held = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith('data: {"news":"alarm"')) continue;
        const at = Date.now();
        if (waiting) waiting(at);
        else seen.push(at);
        waiting = undefined;
      }
    }
  };
  read(answer.body).catch(() => {});
  return {
    next: () => {
      const at = seen.shift();
      if (at !== undefined) return Promise.resolve(at);
      return new Promise((resolve, reject) => {
        const end = setTimeout(() => reject(new Error("no alarm came within 20 seconds")), 20_000);
        waiting = (when) => {
          clearTimeout(end);
          resolve(when);
        };
      });
    },
    stop: () => gaveUp.abort(),
  };
}
