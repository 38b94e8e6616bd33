export type Answer = { status: number; head: string; body: string };

/** The answer, once it is here whole: just the HTTP/1.1 that the platform's server answers with, to leave the cores to the server. */
export function answerIn(buffer: Buffer): Answer | undefined {
  const end = buffer.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = buffer.toString("latin1", 0, end);
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
  if (buffer.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), head, body: buffer.toString("utf8", end + 4, end + 4 + length) };
}
