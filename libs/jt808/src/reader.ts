import { decodeMessage } from "./decode-message.ts";
import { unescapeFrame } from "./escape.ts";
import type { Jt808ErrorCode, Jt808Event, Jt808ReaderOptions } from "./event.ts";

const MARK = 0x7e;
const ESCAPE = 0x7d;
const NOTHING = Buffer.alloc(0);
const OPEN = Buffer.of(MARK);

/**
 * Finds the messages in a stream, however it is cut: the same bytes give the same events in any chunks. 7E stands in no
 * message, so whatever is between two of them is one frame, good or bad, and a lost 7E costs one message at most: the
 * next frame may share it. Never throws; holds no more than `maxBuffer` bytes.
 */
export class Jt808Reader {
  #held: Buffer = NOTHING;
  readonly #most: number;

  constructor({ maxBuffer = 2092 }: Jt808ReaderOptions = {}) {
    this.#most = Math.max(maxBuffer, 15);
  }

  /** Bytes that wait for more. */
  get held(): number {
    return this.#held.length;
  }

  push(bytes: Uint8Array): Jt808Event[] {
    const held = this.#held === OPEN && bytes[0] === MARK ? NOTHING : this.#held;
    const data = held === NOTHING ? viewOf(bytes) : Buffer.concat([held, bytes]);
    const events: Jt808Event[] = [];
    let at = 0;
    while (at < data.length) {
      const next = data[at] === MARK ? this.#frame(data, at, events) : this.#garbage(data, at, events);
      if (next < 0) break;
      at = next;
    }
    this.#held = heldOf(data, at);
    return events;
  }

  /** Reports what is held, when the stream is over. */
  end(): Jt808Event[] {
    const raw = this.#held;
    this.#held = NOTHING;
    if (raw.length === 0 || raw === OPEN) return [];
    return [error(raw[0] === MARK ? "bad_length" : "garbage", raw)];
  }

  /** From one 7E to the next. Where to read on, or -1 to wait. */
  #frame(data: Buffer, at: number, events: Jt808Event[]): number {
    const close = data.indexOf(MARK, at + 1);
    if (close === at + 1) return close;
    if ((close < 0 ? data.length : close + 1) - at > this.#most) {
      events.push(error("too_long", data.subarray(at, at + this.#most)));
      return at + this.#most;
    }
    if (close < 0) return -1;
    const raw = data.subarray(at, close + 1);
    const content = data.subarray(at + 1, close);
    const plain = content.includes(ESCAPE) ? unescapeFrame(content) : content;
    const found = plain === undefined ? "bad_escape" : decodeMessage(plain);
    events.push(typeof found === "string" ? error(found, raw) : { kind: "message", message: found, raw });
    return close;
  }

  #garbage(data: Buffer, at: number, events: Jt808Event[]): number {
    const mark = data.indexOf(MARK, at);
    const length = (mark < 0 ? data.length : mark) - at;
    if (mark < 0 && length <= this.#most) return -1;
    const end = at + Math.min(length, this.#most);
    events.push(error("garbage", data.subarray(at, end)));
    return end;
  }
}

function heldOf(data: Buffer, at: number): Buffer {
  if (at >= data.length) return NOTHING;
  return at === data.length - 1 && data[at] === MARK ? OPEN : Buffer.from(data.subarray(at));
}

function error(code: Jt808ErrorCode, raw: Uint8Array): Jt808Event {
  return { kind: "error", code, raw };
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
