import { createServer, type Socket } from "node:net";
import type { GatewayCounts } from "../ingest/gateway-counts.ts";
import { Link } from "./link.ts";
import { listenPatiently } from "./listen-patiently.ts";

/** What becomes of the bytes of one socket. */
export type Session = { push(bytes: Buffer): void; end(): void };

export type TcpGatewayOptions = {
  host: string;
  port: number;
  counts: GatewayCounts;
  maxSockets: number;
  /** Sockets are not read while this holds. */
  isCrowded(): boolean;
  open(link: Link): Session;
};

export type TcpGateway = { close(): Promise<void> };

/** A line that is silent for so long is dead (devices send at least a heartbeat). */
const SILENCE_MS = 15 * 60_000;
const RESUME_MS = 20;

/** Listens for devices that hold a line of their own. */
export async function startTcpGateway(options: TcpGatewayOptions): Promise<TcpGateway> {
  const { counts } = options;
  const sockets = new Set<Socket>();
  const paused = new Set<Socket>();

  const server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: 60_000 }, (socket) => {
    counts.accepted += 1;
    if (sockets.size >= options.maxSockets) {
      counts.dropped += 1;
      socket.destroy();
      return;
    }
    attend(socket);
  });

  const attend = (socket: Socket) => {
    sockets.add(socket);
    counts.sockets = sockets.size;
    const link = new Link(socket, () => {
      counts.dropped += 1;
    });
    const session = options.open(link);
    socket.setTimeout(SILENCE_MS, () => link.drop());
    socket.on("data", (bytes: Buffer) => {
      session.push(bytes);
      if (!options.isCrowded()) return;
      socket.pause();
      paused.add(socket);
    });
    // A line that breaks is an everyday thing: "close" follows.
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      paused.delete(socket);
      counts.sockets = sockets.size;
      session.end();
    });
  };

  const resuming = setInterval(() => {
    if (paused.size === 0 || options.isCrowded()) return;
    for (const socket of paused) socket.resume();
    paused.clear();
  }, RESUME_MS);

  const stopListening = await listenPatiently(server, options);

  return {
    close: async () => {
      clearInterval(resuming);
      const ended = stopListening();
      for (const socket of sockets) socket.destroy();
      await ended;
    },
  };
}
