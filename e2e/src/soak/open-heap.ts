/** The heap of a server that runs with `--inspect`, by the protocol of its inspector; `measure` collects garbage first, so that only what is held counts. */
export async function openHeap(output: string) {
  const [url] = /ws:\/\/\S+/.exec(output) ?? [];
  if (!url) throw new Error("The server did not open its inspector.");
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error("The server's inspector does not answer."));
  });
  const waiting: ((result: { usedSize: number }) => void)[] = [];
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: { usedSize: number } };
    waiting[id]?.(result);
  };
  const ask = (method: string) =>
    new Promise<{ usedSize: number }>((resolve) => {
      socket.send(JSON.stringify({ id: waiting.push(resolve) - 1, method }));
    });
  return {
    measure: async () => {
      await ask("HeapProfiler.collectGarbage");
      const { usedSize } = await ask("Runtime.getHeapUsage");
      return { heapMb: Math.round(usedSize / 104_857.6) / 10 };
    },
    close: () => socket.close(),
  };
}
