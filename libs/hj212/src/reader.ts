import { crcTable } from "./crc16.ts";
import { decodeSegment } from "./decode-segment.ts";
import type { Hj212ErrorCode, Hj212Event, Hj212ReaderOptions } from "./event.ts";

const HASH = 0x23;
const CR = 0x0d;
const LF = 0x0a;
/** ## and four digits of length. */
const HEAD = 6;
const CRC = 4;

/**
 * Finds the packets in a stream, however it is cut: the same bytes give the same events in any chunks. Every byte is in one
 * event, but for line ends between frames. Reads on at the next ##, which stands in no frame. Never throws; holds no
 * more than one frame, or `maxBuffer` bytes of garbage.
 */
export class Hj212Reader {
  #held: Buffer = Buffer.alloc(0);
  readonly #maxSegment: number;
  readonly #maxGarbage: number;

  constructor({ maxSegment = 1024, maxBuffer = 4096 }: Hj212ReaderOptions = {}) {
    this.#maxSegment = Math.min(Math.max(maxSegment, 0), 9999);
    this.#maxGarbage = Math.max(maxBuffer, 1);
  }

  /** Bytes that wait for more. */
  get held(): number {
    return this.#held.length;
  }

  push(bytes: Uint8Array): Hj212Event[] {
    const data = this.#held.length === 0 ? viewOf(bytes) : Buffer.concat([this.#held, bytes]);
    const events: Hj212Event[] = [];
    let at = 0;
    let start = 0;
    for (;;) {
      while (data[at] === CR || data[at] === LF) at++;
      if (at >= data.length) break;
      if (start >= 0 && start <= at) start = frameStart(data, at);
      const next = start === at ? this.#frame(data, at, events) : this.#garbage(data, at, start, events);
      if (next < 0) break;
      at = next;
    }
    this.#held = at < data.length ? Buffer.from(data.subarray(at)) : Buffer.alloc(0);
    return events;
  }

  /** Reports what is held, when the stream is over. */
  end(): Hj212Event[] {
    const raw = this.#held;
    this.#held = Buffer.alloc(0);
    if (raw.length === 0) return [];
    return [error(frameStart(raw, 0) === 0 ? "bad_length" : "garbage", raw)];
  }

  /** Where to read on, or -1 to wait. */
  #garbage(data: Buffer, at: number, start: number, events: Hj212Event[]): number {
    // Without a start in sight the last two bytes may be the beginning of one.
    const length = (start < 0 ? data.length - 2 : start) - at;
    if (start < 0 && length <= this.#maxGarbage) return -1;
    const end = at + Math.min(length, this.#maxGarbage);
    events.push(error("garbage", data.subarray(at, end)));
    return end;
  }

  /** Where to read on, or -1 to wait. */
  #frame(data: Buffer, at: number, events: Hj212Event[]): number {
    let length = 0;
    for (let digit = at + 2; digit < at + HEAD; digit++) {
      if (digit >= data.length) return -1;
      const value = data[digit]! - 48;
      if (value < 0 || value > 9) {
        events.push(error("bad_length", data.subarray(at, digit)));
        return digit;
      }
      length = length * 10 + value;
    }
    const start = at + HEAD;
    if (length > this.#maxSegment) {
      events.push(error("too_long", data.subarray(at, start)));
      return start;
    }
    const stop = start + length;
    const end = stop + CRC;
    const seen = Math.min(end, data.length);
    let crc = 0xffff;
    for (let index = start; index < seen; index++) {
      const byte = data[index]!;
      if ((byte === HASH && index + 1 < seen && data[index + 1] === HASH) || byte === CR || byte === LF) {
        events.push(error("bad_length", data.subarray(at, index)));
        return index;
      }
      if (index < stop) crc = crcTable[(crc >> 8) ^ byte]!;
    }
    if (seen < end) return -1;
    const raw = data.subarray(at, end);
    if (crc !== hex(data, stop)) {
      const whole = data[stop - 1] === 0x26 && data[stop - 2] === 0x26;
      events.push(error(whole ? "bad_crc" : "bad_length", raw));
      return end;
    }
    const packet = decodeSegment(data.toString("latin1", start, stop));
    events.push(packet ? { kind: "packet", packet, raw } : error("bad_segment", raw));
    return end;
  }
}

/** The first ## that no further # follows; -1 when there is none, or when what follows has not come. */
function frameStart(data: Buffer, from: number): number {
  let at = from;
  if (data[at] !== HASH || data[at + 1] !== HASH) at = data.indexOf("##", at + 1, "latin1");
  if (at < 0) return -1;
  while (data[at + 2] === HASH) at++;
  return at + 2 < data.length ? at : -1;
}

/** Four hexadecimal digits of either case; -1 for anything else. */
function hex(data: Buffer, at: number): number {
  let value = 0;
  for (let index = at; index < at + CRC; index++) {
    const byte = data[index]!;
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) value = (value << 4) | (byte - 0x30);
    else if (lower >= 0x61 && lower <= 0x66) value = (value << 4) | (lower - 0x57);
    else return -1;
  }
  return value;
}

function error(code: Hj212ErrorCode, raw: Uint8Array): Hj212Event {
  return { kind: "error", code, raw };
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
