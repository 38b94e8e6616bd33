import { encodeTime } from "./bcd.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { Jt808Location, LoadState } from "./location.ts";

export type NewLocation = Partial<Jt808Location> & Pick<Jt808Location, "latitude" | "longitude">;

const LOADS: Record<LoadState, number> = { empty: 0, half: 1, reserved: 2, full: 3 };

/** The body of 0x0200. What is read out of `status` overrides its bits; what is left out is 0. */
export function encodeLocation(location: NewLocation): Uint8Array {
  const writer = new ByteWriter();
  writer.dword(location.alarm ?? 0);
  writer.dword(statusOf(location));
  writer.dword(Math.round(Math.abs(location.latitude) * 1e6));
  writer.dword(Math.round(Math.abs(location.longitude) * 1e6));
  writer.word(location.altitude ?? 0);
  writer.word(tenths(location.speed ?? 0));
  writer.word(location.direction ?? 0);
  writer.bytes(encodeTime(location.time));
  writeItems(writer, location);
  for (const { id, value } of location.items ?? []) {
    writer.byte(id);
    writer.byte(value.length);
    writer.bytes(value);
  }
  if (location.tail) writer.bytes(location.tail);
  return writer.written();
}

function statusOf({ status = 0, acc, located, load, latitude, longitude }: NewLocation): number {
  let bits = status;
  if (acc !== undefined) bits = acc ? bits | 1 : bits & ~1;
  if (located !== undefined) bits = located ? bits | 2 : bits & ~2;
  if (latitude !== 0) bits = latitude < 0 ? bits | 4 : bits & ~4;
  if (longitude !== 0) bits = longitude < 0 ? bits | 8 : bits & ~8;
  if (load !== undefined) bits = (bits & ~0x300) | (LOADS[load] << 8);
  return bits >>> 0;
}

function writeItems(writer: ByteWriter, location: NewLocation): void {
  const { mileage, fuel, recorderSpeed, signals, io, analog, signalStrength, satellites } = location;
  const dword = (id: number, value: number | undefined) => item(id, 4, value, (each) => writer.dword(each));
  const word = (id: number, value: number | undefined) => item(id, 2, value, (each) => writer.word(each));
  const byte = (id: number, value: number | undefined) => item(id, 1, value, (each) => writer.byte(each));
  dword(0x01, mileage === undefined ? undefined : tenths(mileage));
  word(0x02, fuel === undefined ? undefined : tenths(fuel));
  word(0x03, recorderSpeed === undefined ? undefined : tenths(recorderSpeed));
  dword(0x25, signals);
  word(0x2a, io);
  dword(0x2b, analog);
  byte(0x30, signalStrength);
  byte(0x31, satellites);

  function item(id: number, length: number, value: number | undefined, write: (value: number) => void): void {
    if (value === undefined) return;
    writer.byte(id);
    writer.byte(length);
    write(value);
  }
}

function tenths(value: number): number {
  return Math.round(value * 10);
}
