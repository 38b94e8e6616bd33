import {
  acknowledge,
  crc16,
  encodePacket,
  flagOf,
  type Hj212Event,
  type Hj212Packet,
  Hj212Reader,
  newFactor,
  PartsInbox,
} from "@zhida/hj212";
import { type Counts, during, outline, type Protocol, Wrong } from "./protocol.ts";
import { mutant, noise, pick, pieces, type Random } from "./random.ts";

const NAMES = ["Rtd", "Avg", "Min", "Max", "Cou", "ZsRtd", "SampleTime", "EFlag", "constructor", "x1", "7"];
const CODES = ["w01001", "w01018", "w21003", "a34004", "011", "B01", "SB1", "LA", "toString"];
const VALUES = [
  "0",
  "-0.50",
  "12.345",
  "99999999",
  "",
  "<0.01",
  "N",
  "a,b",
  "//x;y//",
  "1e5",
  "\xc4\xe3",
  "20260302080000",
];
const FAVOURITES = [..."#&=;,-0123456789\r\nCPQN"].map((each) => each.charCodeAt(0));

/** Written and read back; cut anywhere; mutated; answered; and never anything but a right packet or an error. */
export const hj212: Protocol = {
  round(random, counts) {
    const packets = Array.from({ length: 1 + random(5) }, () => packetOf(random));
    const frames = packets.map((packet) => encodePacket(packet, { maxSegment: 9_999 }));
    roundTrip(packets, frames);
    flipped(random, packets[0]!, frames[0]!);
    const stream = Buffer.concat(frames.flatMap((frame) => disturbed(random, frame, counts)));
    const events = anyCut(random, stream);
    allTold(stream, events);
    const inbox = new PartsInbox({ maxPackets: 2 });
    for (const event of events) {
      if (event.kind === "error") counts.errors++;
      else stable(event.packet, inbox, stream);
    }
    counts.frames += frames.length;
    counts.bytes += stream.length;
  },
};

function packetOf(random: Random): Hj212Packet {
  const version = pick(random, [2005, 2017] as const);
  const parted = random(4) === 0;
  const codes = CODES.filter(() => random(3) === 0);
  const items = () =>
    Object.fromEntries(NAMES.filter(() => random(4) === 0).map((item) => [item, pick(random, VALUES)]));
  const factors = codes.map((code) =>
    newFactor(code, { ...items(), Rtd: pick(random, VALUES) }, pick(random, ["N", "D", undefined])),
  );
  return {
    version,
    qn: pick(random, [undefined, "20260302080000123", ""]),
    st: pick(random, ["21", "32", "39", ""]),
    cn: pick(random, ["2011", "2051", "1013", "3020"]),
    pw: pick(random, ["123456", ""]),
    mn: pick(random, ["990122000000000000000001", "99012200000001"]),
    flag:
      version === 2005 && random(3) === 0
        ? undefined
        : flagOf(version, { needsAck: random(2) === 0, hasParts: parted }),
    pnum: parted ? random(4) : undefined,
    pno: parted ? random(4) : undefined,
    other: random(5) === 0 ? { Site: "7" } : {},
    cp: { dataTime: pick(random, [undefined, "20260302080000"]), factors, fields: items() },
  };
}

function read(chunks: readonly Uint8Array[]): Hj212Event[] {
  const reader = new Hj212Reader({ maxSegment: 9_999, maxBuffer: 64 });
  const events = chunks.flatMap((chunk) => reader.push(chunk));
  return [...events, ...reader.end()];
}

function roundTrip(packets: readonly Hj212Packet[], frames: readonly Uint8Array[]): void {
  const stream = Buffer.concat(frames);
  const found = during(stream, () => read([stream])).map((event) => (event.kind === "packet" ? event.packet : event));
  if (canonical(found) !== canonical(packets)) throw new Wrong("not what was written", stream);
}

/** One changed byte gives the same packet (a letter of the sum, the line end) or none. */
function flipped(random: Random, packet: Hj212Packet, frame: Uint8Array): void {
  const changed = Buffer.from(frame);
  changed[random(changed.length)]! ^= 1 + random(255);
  for (const event of during(changed, () => read([changed]))) {
    if (event.kind === "packet" && canonical(event.packet) !== canonical(packet))
      throw new Wrong("a wrong packet", changed);
  }
}

function disturbed(random: Random, frame: Uint8Array, counts: Counts): Uint8Array[] {
  if (random(2)) return [frame];
  counts.mutants++;
  const kind = random(5);
  if (kind === 0) return [noise(random, 200)];
  return [kind < 3 ? mutant(random, frame, FAVOURITES) : sealed(mutant(random, frame.subarray(6, -6), FAVOURITES))];
}

/** A changed segment under the length and the sum that belong to it, so that the decoder gets to see it. */
function sealed(segment: Uint8Array): Uint8Array {
  const length = String(segment.length % 10_000).padStart(4, "0");
  return Buffer.concat([
    Buffer.from(`##${length}`),
    segment,
    Buffer.from(crc16(segment).toString(16).padStart(4, "0")),
  ]);
}

function anyCut(random: Random, stream: Uint8Array): Hj212Event[] {
  const whole = during(stream, () => read([stream]));
  const cut = during(stream, () => read(pieces(random, stream)));
  if (outline(cut) !== outline(whole)) throw new Wrong("other events when cut", stream);
  return whole;
}

function allTold(stream: Uint8Array, events: readonly Hj212Event[]): void {
  const told = Buffer.concat(events.map(({ raw }) => raw));
  const rest = (bytes: Buffer) => bytes.toString("latin1").replace(/[\r\n]/g, "");
  if (rest(told) !== rest(Buffer.from(stream))) throw new Wrong("bytes are lost", stream);
}

/** What was read can be written, and is then read the same; so can its answer. */
function stable(packet: Hj212Packet, inbox: PartsInbox, stream: Uint8Array): void {
  const frame = during(stream, () => encodePacket(packet, { maxSegment: 9_999 }));
  const [event] = read([frame]);
  if (event?.kind !== "packet" || canonical(event.packet) !== canonical(packet)) throw new Wrong("not stable", stream);
  const reply = during(stream, () => encodePacket(acknowledge(packet)));
  if (read([reply])[0]?.kind !== "packet") throw new Wrong("a wrong answer", stream);
  during(stream, () => inbox.add(packet, 0));
  if (inbox.waiting > 2) throw new Wrong("too many parts are held", stream);
}

/** Fields in one order: the packet's own is that of what was sent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))
      : each,
  );
}
