import { connect } from "node:net";

export type Ask = (method: "GET" | "POST", path: string, token: string, body?: object) => Promise<string>;

/** One kept-open connection that speaks just the HTTP/1.1 which the server answers with, to leave the cores to the server. */
export function connection(port: number): Promise<Ask> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let buffer = Buffer.alloc(0);
  let answered: (body: string) => void = () => {};
  let failed: (error: Error) => void = () => {};
  socket.on("error", (error) => failed(error));
  socket.on("data", (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
    const head = buffer.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(buffer.toString("latin1", 0, head))?.[1] ?? Number.NaN);
    if (buffer.length < head + 4 + length) return;
    const status = Number(buffer.toString("latin1", 9, 12));
    const body = buffer.toString("utf8", head + 4, head + 4 + length);
    buffer = Buffer.alloc(0);
    if (status >= 300) failed(new Error(`answered ${status} ${body}`));
    else answered(body);
  });
  const ask: Ask = (method, path, token, body) =>
    new Promise((resolve, reject) => {
      answered = resolve;
      failed = reject;
      const content = body ? JSON.stringify(body) : "";
      const type = body ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(content)}\r\n` : "";
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: zhida_session=${token}\r\nx-zhida-request: 1\r\n${type}\r\n${content}`,
      );
    });
  return new Promise((resolve, reject) => {
    failed = reject;
    socket.once("connect", () => resolve(ask));
  });
}
