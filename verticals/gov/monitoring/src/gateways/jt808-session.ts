import {
  decodeBody,
  encodeMessage,
  generalAck,
  type Jt808Body,
  type Jt808Location,
  type Jt808Message,
  Jt808Reader,
  PartsInbox,
  type Registration,
  registerAck,
} from "@zhida/jt808";
import type { NewPosition } from "../ingest/batch.ts";
import type { GatewayDevice } from "../ingest/gateway-device.ts";
import { hashSecret, knowsSecret, newAuthCode } from "./device-secret.ts";
import { type GatewayContext, PATIENCE } from "./gateway-context.ts";
import type { Link } from "./link.ts";
import type { Session } from "./tcp-gateway.ts";

const DONE = 0;
const FAILED = 1;
const WRONG = 2;
const NOT_SUPPORTED = 3;
/** Results of 0x8100. */
const TERMINAL_TAKEN = 3;
const NO_SUCH_TERMINAL = 4;

/** One connection of a terminal (JT/T 808-2013 and -2019): it registers, authenticates, and then it is believed. */
export function jt808Session(context: GatewayContext, link: Link): Session {
  const { counts, devices, intake, unknown } = context;
  const reader = new Jt808Reader();
  const parts = new PartsInbox();
  let device: GatewayDevice | undefined;
  let serial = 0;
  let failures = 0;

  const fail = () => {
    if (++failures >= PATIENCE) link.drop();
  };
  const answer = (message: Jt808Message, result: number) => {
    link.send(encodeMessage(generalAck(message, result, serial++ & 0xffff)));
  };
  const refuse = (message: Jt808Message) => {
    counts.refused += 1;
    answer(message, FAILED);
    fail();
  };

  const register = async (message: Jt808Message, body: Registration) => {
    const reply = (outcome: { authCode: string } | { result: number }) =>
      link.send(encodeMessage(registerAck(message, outcome, serial++ & 0xffff)));
    const found = devices.find("jt808", message.phone);
    if (!found) {
      unknown.note("jt808", message.phone, context.now());
      counts.refused += 1;
      reply({ result: NO_SUCH_TERMINAL });
      return fail();
    }
    const { maker, model, terminalId, plate } = body;
    const before = found.record.terminal;
    // Whoever knows the number could otherwise put another terminal in the place of one that is there.
    if (before && (before.terminalId !== terminalId || before.maker !== maker)) {
      counts.refused += 1;
      reply({ result: TERMINAL_TAKEN });
      return fail();
    }
    const authCode = newAuthCode();
    const secretHash = hashSecret(authCode);
    await context.registerTerminal(found, { maker, model, terminalId, plate }, secretHash);
    reply({ authCode });
  };

  const authenticate = (message: Jt808Message, authCode: string, raw: Uint8Array) => {
    const found = devices.find("jt808", message.phone);
    // A terminal that never registered has no code: whatever it says is wrong.
    if (!found?.record.secretHash || !knowsSecret(found, authCode)) {
      if (!found) unknown.note("jt808", message.phone, context.now());
      return refuse(message);
    }
    if (!device) counts.devices += 1;
    device = found;
    failures = 0;
    intake.take(found, { raw: withoutSecret(raw) }, counts, () => answer(message, DONE));
  };

  const take = (message: Jt808Message, raw: Uint8Array) => {
    const whole = parts.add(message, context.now());
    const body = whole && decodeBody(whole);
    if (body?.kind === "registration") {
      // Without an answer the terminal asks again.
      register(message, body).catch(() => {});
      return;
    }
    if (body?.kind === "authentication") return authenticate(message, body.authCode, raw);
    const known = device;
    if (!known || known.record.code !== message.phone || known.record.state === "retired") return refuse(message);
    failures = 0;
    if (body?.kind === "heartbeat") {
      intake.heartbeat(known, counts);
      return answer(message, DONE);
    }
    if (body?.kind === "terminal_reply") return intake.heartbeat(known, counts);
    const arrival = { raw, isBacklog: isBacklog(body), positions: body && positionsOf(body) };
    intake.take(known, arrival, counts, () => answer(message, resultOf(body)));
  };

  return {
    push: (bytes) => {
      for (const event of reader.push(bytes)) {
        if (event.kind === "message") take(event.message, event.raw);
        else {
          counts.broken += 1;
          fail();
        }
      }
    },
    end: () => {
      if (device) counts.devices -= 1;
    },
  };
}

const isBacklog = (body: Jt808Body | undefined): boolean => body?.kind === "location_batch" && body.type === 1;

/** One sub-packet of a message is acknowledged as such. */
function resultOf(body: Jt808Body | undefined): number {
  if (body?.kind === "malformed") return WRONG;
  return body?.kind === "unknown" ? NOT_SUPPORTED : DONE;
}

function positionsOf(body: Jt808Body): Omit<NewPosition, "marks">[] {
  if (body.kind === "location") return positionOf(body);
  return body.kind === "location_batch" ? body.locations.flatMap(positionOf) : [];
}

/** None without a fix or a time: then the terminal repeats where it was. */
function positionOf(location: Jt808Location): Omit<NewPosition, "marks">[] {
  const { located, time, longitude, latitude, speed, direction, status, load, mileage } = location;
  if (!located || time === undefined || Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return [];
  const kept = load === "reserved" ? "unknown" : load;
  return [
    { atMs: time, lon: longitude, lat: latitude, speedKmh: speed, direction, status, load: kept, mileageKm: mileage },
  ];
}

/** The frame of an authentication holds the code: what is kept of it ends with the phone number. */
const withoutSecret = (raw: Uint8Array): Uint8Array => raw.subarray(0, Math.min(raw.length, 16));
