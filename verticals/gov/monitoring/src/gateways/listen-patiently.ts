import type { Server } from "node:net";
import type { GatewayCounts } from "../ingest/gateway-counts.ts";

type Place = { host: string; port: number; counts: GatewayCounts };

/** All devices may come back at once: they wait here until they are accepted. */
const BACKLOG = 8_192;
const RETRY_MS = 10_000;

/** Listens, or, when the port is taken, goes on trying. Resolves when either is known; answers how to stop. */
export async function listenPatiently(server: Server, { host, port, counts }: Place): Promise<() => Promise<void>> {
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const listen = async (): Promise<void> => {
    counts.state = await tryToListen(server, host, port);
    const address = server.address();
    counts.port = address && typeof address === "object" ? address.port : port;
    if (counts.state === "port_taken" && !stopped) retry = setTimeout(() => void listen(), RETRY_MS).unref();
  };
  await listen();

  return () => {
    stopped = true;
    clearTimeout(retry);
    counts.state = "off";
    return new Promise((resolve) => server.close(() => resolve()));
  };
}

function tryToListen(server: Server, host: string, port: number): Promise<"listening" | "port_taken"> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE") resolve("port_taken");
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      // Out of file handles while accepting: those that wait are accepted when there are some again.
      server.on("error", () => {});
      resolve("listening");
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen({ host, port, backlog: BACKLOG });
  });
}
