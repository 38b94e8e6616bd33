import { decodeTime } from "./bcd.ts";
import type { Jt808Location, LoadState } from "./location.ts";

const BASE = 28;
const LOADS: readonly LoadState[] = ["empty", "half", "reserved", "full"];

/** The body of 0x0200, or an item of 0x0704; undefined when it is shorter than its fixed part. */
export function decodeLocation(body: Uint8Array): Jt808Location | undefined {
  if (body.length < BASE) return undefined;
  const status = dword(body, 4);
  const location: Jt808Location = {
    alarm: dword(body, 0),
    status,
    acc: (status & 1) !== 0,
    located: (status & 2) !== 0,
    load: LOADS[(status >> 8) & 3]!,
    latitude: degrees(dword(body, 8), (status & 4) !== 0),
    longitude: degrees(dword(body, 12), (status & 8) !== 0),
    altitude: word(body, 16),
    speed: word(body, 18) / 10,
    direction: word(body, 20),
    time: decodeTime(body, 22),
    mileage: undefined,
    fuel: undefined,
    recorderSpeed: undefined,
    signals: undefined,
    io: undefined,
    analog: undefined,
    signalStrength: undefined,
    satellites: undefined,
    items: [],
    tail: undefined,
  };
  readItems(location, body);
  return location;
}

function readItems(location: Jt808Location, body: Uint8Array): void {
  let at = BASE;
  while (at + 2 <= body.length) {
    const id = body[at]!;
    const length = body[at + 1]!;
    const start = at + 2;
    if (start + length > body.length) break;
    if (!readItem(location, id, length, body, start)) {
      location.items.push({ id, value: body.subarray(start, start + length) });
    }
    at = start + length;
  }
  if (at < body.length) location.tail = body.subarray(at);
}

/** False when the item is none of those with a name, has another length, or has come before. */
function readItem(location: Jt808Location, id: number, length: number, body: Uint8Array, at: number): boolean {
  switch (id) {
    case 0x01:
      if (length !== 4 || location.mileage !== undefined) return false;
      location.mileage = dword(body, at) / 10;
      return true;
    case 0x02:
      if (length !== 2 || location.fuel !== undefined) return false;
      location.fuel = word(body, at) / 10;
      return true;
    case 0x03:
      if (length !== 2 || location.recorderSpeed !== undefined) return false;
      location.recorderSpeed = word(body, at) / 10;
      return true;
    case 0x25:
      if (length !== 4 || location.signals !== undefined) return false;
      location.signals = dword(body, at);
      return true;
    case 0x2a:
      if (length !== 2 || location.io !== undefined) return false;
      location.io = word(body, at);
      return true;
    case 0x2b:
      if (length !== 4 || location.analog !== undefined) return false;
      location.analog = dword(body, at);
      return true;
    case 0x30:
      if (length !== 1 || location.signalStrength !== undefined) return false;
      location.signalStrength = body[at]!;
      return true;
    case 0x31:
      if (length !== 1 || location.satellites !== undefined) return false;
      location.satellites = body[at]!;
      return true;
    default:
      return false;
  }
}

function degrees(value: number, negative: boolean): number {
  return negative && value !== 0 ? -value / 1e6 : value / 1e6;
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at]! << 8) | bytes[at + 1]!;
}

function dword(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}
