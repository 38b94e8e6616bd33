import { encodePacket, Hj212Reader, newFactor, newPacket, qnOf } from "@zhida/hj212";
import { decodeBody, encodeLocation, encodeMessage, Jt808Reader } from "@zhida/jt808";
import { median } from "../quantile.ts";

const CHUNK = 64 * 1024;
const EACH = 20_000;
const START = Date.parse("2026-03-02T08:00:00+08:00");
const FACTORS = ["w01001", "w01009", "w01018", "w21003", "w21011", "w01010"];

export interface DecodeRate {
  /** Both protocols, one frame of each in turn. */
  framesPerSecond: number;
  hj212PerSecond: number;
  jt808PerSecond: number;
}

/**
 * Frames a second on this core, medians: HJ 212 packets 2011 of six factors, JT/T 808 locations of 2013 and 2019 by turns,
 * through the readers in chunks of 64 KB, with CRC or check, every field and every number. What comes out is checked first.
 */
export function decodeRate(rounds = 9): DecodeRate {
  const hj212 = chunksOf(Array.from({ length: EACH }, (_, n) => packetFrame(n)));
  const jt808 = chunksOf(Array.from({ length: EACH }, (_, n) => locationFrame(n)));
  const wanted = Array.from({ length: EACH }, (_, n) => n).reduce((sums, n) => add(sums, expected(n)), [0, 0]);
  same("HJ 212", readPackets(hj212), [EACH, wanted[0]!]);
  same("JT/T 808", readLocations(jt808), [EACH, wanted[1]!]);
  const times = Array.from({ length: rounds }, () => [
    timed(() => readPackets(hj212)),
    timed(() => readLocations(jt808)),
  ]);
  const packets = median(times.map(([first]) => first!));
  const locations = median(times.map(([, second]) => second!));
  return {
    framesPerSecond: Math.round((2 * EACH) / (packets + locations)),
    hj212PerSecond: Math.round(EACH / packets),
    jt808PerSecond: Math.round(EACH / locations),
  };
}

function packetFrame(n: number): Uint8Array {
  const factors = FACTORS.map((code, at) => newFactor(code, { Rtd: ((n % 900) + at + 0.25).toFixed(2) }, "N"));
  const mn = `99012200000000000000${String(n % 5_000).padStart(4, "0")}`;
  const cp = { dataTime: qnOf(START + n * 1_000).slice(0, 14), factors };
  return encodePacket(newPacket({ qn: qnOf(START + n), st: "21", cn: "2011", pw: "123456", mn, needsAck: true, cp }));
}

function locationFrame(n: number): Uint8Array {
  const body = encodeLocation({
    status: 0x40000,
    acc: true,
    located: true,
    load: n % 2 ? "full" : "empty",
    latitude: 27.1 + (n % 1_000) / 1e6,
    longitude: 103.2,
    altitude: 1_900,
    speed: 41.5,
    direction: n % 360,
    time: START + n * 1_000,
    mileage: 1_234.5,
    fuel: 60,
    signalStrength: 24,
    satellites: 11,
  });
  const version = n % 2 ? 2019 : 2013;
  const phone = String(14_000_000_000 + (n % 5_000));
  return encodeMessage({ id: 0x0200, version, phone, serial: n & 0xffff, encryption: 0, body });
}

/** What packet and location n add to the sums below. */
function expected(n: number): number[] {
  return [FACTORS.reduce((sum, _, at) => sum + (n % 900) + at + 0.25, 0), 27_100_000 + (n % 1_000) + (n % 360)];
}

function readPackets(chunks: readonly Uint8Array[]): [count: number, sum: number] {
  const reader = new Hj212Reader();
  let count = 0;
  let sum = 0;
  for (const chunk of chunks) {
    for (const event of reader.push(chunk)) {
      if (event.kind === "error") throw new Error(event.code);
      count++;
      for (const { values, flag } of event.packet.cp.factors) if (flag === "N") sum += values.Rtd!;
    }
  }
  return [count, sum];
}

function readLocations(chunks: readonly Uint8Array[]): [count: number, sum: number] {
  const reader = new Jt808Reader();
  let count = 0;
  let sum = 0;
  for (const chunk of chunks) {
    for (const event of reader.push(chunk)) {
      if (event.kind === "error") throw new Error(event.code);
      const body = decodeBody(event.message);
      if (body.kind !== "location" || body.mileage !== 1_234.5 || body.time === undefined) throw new Error(body.kind);
      count++;
      sum += Math.round(body.latitude * 1e6) + body.direction;
    }
  }
  return [count, sum];
}

function chunksOf(frames: readonly Uint8Array[]): Uint8Array[] {
  const all = Buffer.concat(frames);
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, n) => all.subarray(n * CHUNK, (n + 1) * CHUNK));
}

function add(a: readonly number[], b: readonly number[]): number[] {
  return a.map((each, at) => each + b[at]!);
}

function same(what: string, found: readonly number[], wanted: readonly number[]): void {
  if (found.some((each, at) => each !== wanted[at])) throw new Error(`${what}: ${found} instead of ${wanted}`);
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1_000;
}
