import { connect, type Socket } from "node:net";
import { answerIn } from "../http/answer.ts";

export type Answer = { status: number; requestId: string; body: string; ms: number };
type Load = {
  port: number;
  path: string;
  headers: Record<string, string>;
  /** Kept-open connections, each with one request under way. */
  connections: number;
  body(n: number): string;
  onAnswer(answer: Answer): void;
};

/**
 * Sends requests without a pause over kept-open connections until `until` says so or the server is gone. Speaks just the HTTP/1.1 that
 * the platform's server answers with, so that measuring costs little of the two cores.
 */
export async function load(options: Load, until: () => boolean): Promise<void> {
  let sent = 0;
  const next = () => options.body(sent++);
  await Promise.all(Array.from({ length: options.connections }, () => talk(options, next, until)));
}

function talk({ port, path, headers, onAnswer }: Load, next: () => string, until: () => boolean): Promise<void> {
  const lines = Object.entries({ host: "127.0.0.1", "content-type": "application/json", ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = `POST ${path} HTTP/1.1\r\n${lines.join("")}`;
  return new Promise((resolve) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let buffer = Buffer.alloc(0);
    let started = 0;
    const send = () => {
      if (until()) return socket.end();
      const body = next();
      started = performance.now();
      socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    socket.on("connect", send);
    socket.on("data", (chunk) => {
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
      const answer = answerIn(buffer);
      if (!answer) return;
      const ms = performance.now() - started;
      buffer = Buffer.alloc(0);
      const requestId = /x-request-id: (\S+)/i.exec(answer.head)?.[1] ?? "";
      onAnswer({ status: answer.status, requestId, body: answer.body, ms });
      send();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve());
  });
}
