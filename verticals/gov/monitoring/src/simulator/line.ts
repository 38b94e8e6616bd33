import { connect, type Socket } from "node:net";

export type Line = {
  /** False while there is no connection: what was to be said is lost, as on a real line without memory. */
  send(bytes: Uint8Array): boolean;
  /** Cuts the connection; it comes back by itself. */
  cut(): void;
  stop(): Promise<void>;
};

type Options = {
  host: string;
  port: number;
  onOpen?(): void;
  onBytes(bytes: Buffer): void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** A TCP connection that comes back by itself, later and later while nobody answers. */
export function openLine({ host, port, onOpen, onBytes }: Options): Line {
  let socket: Socket | undefined;
  let timer: NodeJS.Timeout | undefined;
  let waitMs = FIRST_WAIT_MS;
  let isOver = false;
  const open = () => {
    const next = connect({ host, port, noDelay: true });
    socket = next;
    next.on("connect", () => {
      waitMs = FIRST_WAIT_MS;
      onOpen?.();
    });
    next.on("data", onBytes);
    next.on("error", () => {});
    next.on("close", () => {
      if (isOver || socket !== next) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    });
  };
  open();
  return {
    send: (bytes) => {
      if (!socket?.writable || socket.connecting) return false;
      socket.write(bytes);
      return true;
    },
    cut: () => void socket?.destroy(),
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      const last = socket;
      if (!last || last.destroyed) return;
      await new Promise<void>((resolve) => {
        last.once("close", () => resolve());
        last.end();
        setTimeout(() => last.destroy(), 1_000).unref();
      });
    },
  };
}
