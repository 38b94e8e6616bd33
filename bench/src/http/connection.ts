import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { answerIn } from "./answer.ts";

export type Ask = (method: "GET" | "POST", path: string, token: string, body?: object) => Promise<string>;

/** One kept-open connection of signed-in people, one request at a time; `idempotent`: what is sent has a key of its own. */
export function connection(port: number, { idempotent = false }: { idempotent?: boolean } = {}): Promise<Ask> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let buffer = Buffer.alloc(0);
  let answered: (body: string) => void = () => {};
  let failed: (error: Error) => void = () => {};
  socket.on("error", (error) => failed(error));
  socket.on("data", (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const answer = answerIn(buffer);
    if (!answer) return;
    buffer = Buffer.alloc(0);
    if (answer.status >= 300) failed(new Error(`answered ${answer.status} ${answer.body}`));
    else answered(answer.body);
  });
  const ask: Ask = (method, path, token, body) =>
    new Promise((resolve, reject) => {
      answered = resolve;
      failed = reject;
      const content = body ? JSON.stringify(body) : "";
      const key = body && idempotent ? `idempotency-key: ${randomUUID()}\r\n` : "";
      const type = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n` : "";
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: zhida_session=${token}\r\nx-zhida-request: 1\r\n${key}${type}\r\n${content}`,
      );
    });
  return new Promise((resolve, reject) => {
    failed = reject;
    socket.once("connect", () => resolve(ask));
  });
}

/** The same, with the milliseconds of every answer added to `times`. */
export const timed =
  (ask: Ask, times: number[]): Ask =>
  async (...call) => {
    const asked = performance.now();
    const answer = await ask(...call);
    times.push(performance.now() - asked);
    return answer;
  };
