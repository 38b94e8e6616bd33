import { decodeBody, encodeMessage, type Jt808Body, Jt808Reader, newMessage } from "@zhida/jt808";
import type { Fix } from "../trucks/truck-track.ts";
import { type Line, openLine } from "./line.ts";

export type TruckTerminal = {
  /** Reports where the truck is; resolves when the platform has it durable, false when there is no answer. */
  report(fix: Fix & { direction: number }): Promise<boolean>;
  /** Resolves once the platform believes it. */
  ready: Promise<void>;
  cut(): void;
  stop(): Promise<void>;
};

const PATIENCE_MS = 20_000;
const BEAT_MS = 60_000;

/** A terminal of JT/T 808-2019 in a truck: registers, authenticates, beats, reports. */
export function truckTerminal(given: { host: string; port: number; phone: string; plate: string }): TruckTerminal {
  const { phone, plate } = given;
  const reader = new Jt808Reader();
  const ready = Promise.withResolvers<void>();
  const waiting = new Map<number, (isDone: boolean) => void>();
  let serial = 0;
  let authCode: string | undefined;
  let authSerial = -1;
  let isBelieved = false;

  const say = (body: Jt808Body): number => {
    const own = serial++ & 0xffff;
    line.send(encodeMessage(newMessage({ phone, serial: own }, body)));
    return own;
  };
  const greet = () => {
    isBelieved = false;
    if (authCode !== undefined) {
      authSerial = say({
        kind: "authentication",
        authCode,
        imei: phone.padStart(15, "0"),
        software: "zhida-simulator",
      });
      return;
    }
    const terminalId = `S${phone}`.slice(-20);
    const place = { province: 99, city: 122, maker: "ZHIDA", model: "SIMULATOR" };
    say({ kind: "registration", ...place, terminalId, plateColour: 2, plate });
  };
  const hear = (body: Jt808Body) => {
    if (body.kind === "register_reply" && body.authCode !== undefined) {
      authCode = body.authCode;
      greet();
    }
    if (body.kind !== "platform_reply") return;
    if (body.serial === authSerial && !isBelieved) {
      isBelieved = body.result === 0;
      if (isBelieved) ready.resolve();
      return;
    }
    waiting.get(body.serial)?.(body.result === 0);
  };
  const line: Line = openLine({
    ...given,
    onOpen: greet,
    onBytes: (bytes) => {
      for (const event of reader.push(bytes)) if (event.kind === "message") hear(decodeBody(event.message));
    },
  });
  const beat = setInterval(() => isBelieved && say({ kind: "heartbeat" }), BEAT_MS);
  return {
    ready: ready.promise,
    report: ({ at, lon, lat, speedKmh, load, direction }) => {
      if (!isBelieved) return Promise.resolve(false);
      const own = say({
        kind: "location",
        alarm: 0,
        status: 0,
        acc: true,
        located: true,
        load: load === "unknown" ? "reserved" : load,
        latitude: lat,
        longitude: lon,
        altitude: 40,
        speed: speedKmh,
        direction: Math.round(direction) % 360,
        time: at,
        items: [],
      });
      return new Promise((resolve) => {
        const done = (isDone: boolean) => {
          clearTimeout(timer);
          waiting.delete(own);
          resolve(isDone);
        };
        const timer = setTimeout(() => done(false), PATIENCE_MS);
        waiting.set(own, done);
      });
    },
    cut: () => line.cut(),
    stop: async () => {
      clearInterval(beat);
      for (const done of waiting.values()) done(false);
      ready.resolve();
      await line.stop();
    },
  };
}
