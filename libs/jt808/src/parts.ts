import { MOST_BODY } from "./encode-message.ts";
import type { Jt808Message } from "./message.ts";

/** The message itself when it fits into one frame, else its sub-packets, serial counted on. */
export function splitMessage(message: Jt808Message, most = MOST_BODY): Jt808Message[] {
  const { body, serial } = message;
  if (body.length <= most) return [message];
  const total = Math.ceil(body.length / most);
  return Array.from({ length: total }, (_, n) => ({
    ...message,
    serial: (serial + n) & 0xffff,
    total,
    index: n + 1,
    body: body.subarray(n * most, (n + 1) * most),
  }));
}

/** The message of all the sub-packets, in the order of their index; its serial is that of the first. */
export function joinParts(parts: readonly Jt808Message[]): Jt808Message {
  const sorted = parts.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const first = sorted[0];
  if (first === undefined) throw new RangeError("no parts");
  const body = new Uint8Array(sorted.reduce((sum, part) => sum + part.body.length, 0));
  let at = 0;
  for (const part of sorted) {
    body.set(part.body, at);
    at += part.body.length;
  }
  return { ...first, total: undefined, index: undefined, body };
}

export interface PartsInboxOptions {
  /** Unfinished messages held; when another begins, the oldest is given up. */
  maxMessages?: number;
  /** Most sub-packets of one message. */
  maxParts?: number;
  /** Milliseconds after its first part at which an unfinished message is given up. */
  patience?: number;
}

/** Collects sub-packets, by terminal, id and first serial, until a message is whole. Bounded; the time is passed in. */
export class PartsInbox {
  readonly #waiting = new Map<string, { since: number; parts: Map<number, Jt808Message> }>();
  readonly #options: Required<PartsInboxOptions>;

  constructor({ maxMessages = 8, maxParts = 256, patience = 60_000 }: PartsInboxOptions = {}) {
    this.#options = { maxMessages, maxParts, patience };
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** The whole message, at once when it has no parts, and undefined while parts are missing. */
  add(message: Jt808Message, now: number): Jt808Message | undefined {
    const { total, index, phone, id, serial } = message;
    if (total === undefined || index === undefined) return message;
    this.#giveUp(now);
    if (index < 1 || index > total || total > this.#options.maxParts) return undefined;
    const key = `${phone};${id};${(serial - index + 1) & 0xffff};${total}`;
    const entry = this.#waiting.get(key) ?? this.#begin(key, now);
    // A copy: the body is a view of a whole read from the socket.
    entry.parts.set(index, { ...message, body: message.body.slice() });
    if (entry.parts.size < total) return undefined;
    this.#waiting.delete(key);
    return joinParts([...entry.parts.values()]);
  }

  #begin(key: string, now: number) {
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size < this.#options.maxMessages) break;
      this.#waiting.delete(oldest);
    }
    const entry = { since: now, parts: new Map<number, Jt808Message>() };
    this.#waiting.set(key, entry);
    return entry;
  }

  #giveUp(now: number): void {
    for (const [key, { since }] of this.#waiting) {
      if (now - since < this.#options.patience) break;
      this.#waiting.delete(key);
    }
  }
}
