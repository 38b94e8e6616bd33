import {
  decodeBody,
  decodeLocation,
  encodeBody,
  encodeLocation,
  encodeMessage,
  generalAck,
  type Jt808Event,
  type Jt808Message,
  Jt808Reader,
  PartsInbox,
  splitMessage,
} from "@zhida/jt808";
import { type Counts, during, outline, type Protocol, Wrong } from "./protocol.ts";
import { mutant, noise, pick, pieces, type Random } from "./random.ts";

const IDS = [0x0001, 0x0002, 0x0003, 0x0100, 0x0102, 0x0104, 0x0200, 0x0200, 0x0704, 0x8001, 0x8100, 0x8103, 0x7e7d];
const FAVOURITES = [0x7e, 0x7d, 1, 2, 0, 0x40, 0xff];

/** Written and read back; cut anywhere; mutated; split and joined; bodies read and written until nothing changes. */
export const jt808: Protocol = {
  round(random, counts) {
    const messages = Array.from({ length: 1 + random(5) }, () => messageOf(random));
    const frames = messages.map(encodeMessage);
    roundTrip(messages, frames);
    flipped(random, frames[0]!);
    splitAndJoined(random, messages[0]!);
    const stream = Buffer.concat(frames.flatMap((frame) => disturbed(random, frame, counts)));
    for (const event of anyCut(random, stream)) {
      if (event.kind === "error") counts.errors++;
      else stable(event.message, event.raw, stream);
    }
    counts.frames += frames.length;
    counts.bytes += stream.length;
  },
};

function messageOf(random: Random): Jt808Message {
  const parted = random(8) === 0;
  return {
    id: pick(random, IDS),
    version: pick(random, [2013, 2019] as const),
    phone: String(1 + random(999_999) * random(999_999)),
    serial: random(0x10000),
    encryption: random(10) === 0 ? random(8) : 0,
    total: parted ? random(5) : undefined,
    index: parted ? random(5) : undefined,
    body: random(2) ? locationOf(random) : noise(random, 90),
  };
}

/** A location, which must be read as it was meant. */
function locationOf(random: Random): Uint8Array {
  const location = {
    alarm: random(2 ** 32),
    latitude: (random(180_000_001) - 90_000_000) / 1e6,
    longitude: (random(360_000_001) - 180_000_000) / 1e6,
    altitude: random(9_000),
    speed: random(0x10000) / 10,
    direction: random(360),
    time: pick(random, [undefined, Date.UTC(2026, random(12), 1 + random(28), random(24), random(60), random(60))]),
    mileage: pick(random, [undefined, random(2 ** 32) / 10]),
    fuel: pick(random, [undefined, random(0x10000) / 10]),
    io: pick(random, [undefined, random(4)]),
    satellites: pick(random, [undefined, random(30)]),
    acc: random(2) === 0,
    load: pick(random, ["empty", "half", "full"] as const),
  };
  const items = random(3) ? [] : [{ id: 0xe0 + random(8), value: noise(random, 9) }];
  const body = encodeLocation({ ...location, status: random(2 ** 32), items });
  const found = decodeLocation(body);
  if (outline({ ...found, ...location, items }) !== outline(found)) throw new Wrong("another location", body);
  return body;
}

function read(chunks: readonly Uint8Array[], maxBuffer?: number): Jt808Event[] {
  const reader = new Jt808Reader({ maxBuffer });
  const events = chunks.flatMap((chunk) => reader.push(chunk));
  return [...events, ...reader.end()];
}

function roundTrip(messages: readonly Jt808Message[], frames: readonly Uint8Array[]): void {
  const stream = Buffer.concat(frames);
  const found = during(stream, () => read([stream])).map((event) => (event.kind === "message" ? event.message : event));
  if (outline(found) !== outline(messages)) throw new Wrong("not what was written", stream);
}

/** One changed byte inside gives no message; a 7E would make two frames, whose sums may fit by chance. */
function flipped(random: Random, frame: Uint8Array): void {
  const changed = Buffer.from(frame);
  const at = 1 + random(changed.length - 2);
  changed[at]! ^= 1 + random(255);
  if (changed[at] === 0x7e) return;
  const wrong = during(changed, () => read([changed])).some(({ kind }) => kind === "message");
  if (wrong) throw new Wrong("a wrong message", changed);
}

function splitAndJoined(random: Random, message: Jt808Message): void {
  const whole = {
    ...message,
    total: undefined,
    index: undefined,
    body: Buffer.concat([message.body, noise(random, 60)]),
  };
  const inbox = new PartsInbox();
  const parts = splitMessage(whole, 1 + random(40));
  const joined = parts.toReversed().map((part) => inbox.add(part, 0));
  if (parts.length <= 256 && outline(joined.at(-1)) !== outline(whole)) throw new Wrong("not joined", whole.body);
}

function disturbed(random: Random, frame: Uint8Array, counts: Counts): Uint8Array[] {
  if (random(2)) return [frame];
  counts.mutants++;
  const kind = random(5);
  if (kind === 0) return [noise(random, 200)];
  return [kind < 3 ? mutant(random, frame, FAVOURITES) : sealed(mutant(random, plainOf(frame), FAVOURITES))];
}

/** Header and body without check, marks and escapes. */
function plainOf(frame: Uint8Array): Uint8Array {
  const hex = Buffer.from(frame.subarray(1, -1)).toString("hex").replace(/../g, "$& ");
  return Buffer.from(hex.replaceAll("7d 02", "7e").replaceAll("7d 01", "7d").replaceAll(" ", ""), "hex").subarray(
    0,
    -1,
  );
}

/** Changed header and body under the check that belongs to them, so that the decoder gets to see them. */
function sealed(plain: Uint8Array): Uint8Array {
  const check = plain.reduce((sum, byte) => sum ^ byte, 0);
  const hex = Buffer.of(...plain, check)
    .toString("hex")
    .replace(/../g, "$& ");
  const escaped = hex.replaceAll("7d", "7d01").replaceAll("7e", "7d02").replaceAll(" ", "");
  return Buffer.from(`7e${escaped}7e`, "hex");
}

function anyCut(random: Random, stream: Uint8Array): Jt808Event[] {
  const most = pick(random, [40, 2092]);
  const whole = during(stream, () => read([stream], most));
  const cut = during(stream, () => read(pieces(random, stream), most));
  if (outline(cut) !== outline(whole)) throw new Wrong("other events when cut", stream);
  return whole;
}

/** What was read is written to the same bytes; a location too, but that items with a name come first. */
function stable(message: Jt808Message, raw: Uint8Array, stream: Uint8Array): void {
  const frame = during(stream, () => encodeMessage(message));
  if (Buffer.compare(frame, raw) !== 0) throw new Wrong("other bytes", stream);
  during(stream, () => encodeMessage(generalAck(message, 0, 1)));
  const body = during(stream, () => decodeBody(message));
  if (body.kind !== "location" && body.kind !== "location_batch") return;
  const written = during(stream, () => encodeBody(body, message.version)).body;
  const again = decodeBody({ ...message, body: written });
  if (written.length !== message.body.length || outline(again) !== outline(body))
    throw new Wrong("another body", stream);
}
