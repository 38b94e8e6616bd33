import type { Socket } from "node:net";

/** The answers of a socket, those of one moment in one write. A device that does not take them is let go. */
export class Link {
  readonly #socket: Socket;
  readonly #onDrop: () => void;

  constructor(socket: Socket, onDrop: () => void) {
    this.#socket = socket;
    this.#onDrop = onDrop;
  }

  send(bytes: Uint8Array): void {
    const socket = this.#socket;
    if (socket.destroyed) return;
    if (socket.writableLength > MOST_UNREAD) {
      this.drop();
      return;
    }
    if (socket.writableCorked === 0) {
      socket.cork();
      process.nextTick(() => socket.uncork());
    }
    socket.write(bytes);
  }

  drop(): void {
    if (this.#socket.destroyed) return;
    this.#onDrop();
    this.#socket.destroy();
  }
}

const MOST_UNREAD = 64 * 1024;
