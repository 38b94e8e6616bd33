import {
  acknowledge,
  dataTime,
  dataTimeOf,
  encodePacket,
  factorCode,
  type Hj212Packet,
  Hj212Reader,
  needsAck,
  newPacket,
  PartsInbox,
  qnOf,
  qnTime,
} from "@zhida/hj212";
import type { ReadingKind } from "../contract.ts";
import type { NewReading } from "../ingest/batch.ts";
import type { GatewayDevice } from "../ingest/gateway-device.ts";
import { knowsSecret } from "./device-secret.ts";
import { type GatewayContext, PATIENCE } from "./gateway-context.ts";
import type { Link } from "./link.ts";
import type { Session } from "./tcp-gateway.ts";

/** One connection of a data logger (HJ 212-2017 and HJ/T 212-2005). One line may speak for several devices. */
export function hj212Session(context: GatewayContext, link: Link): Session {
  const { counts, devices, intake, unknown } = context;
  const reader = new Hj212Reader({ maxSegment: 9_999 });
  const parts = new PartsInbox({ maxPackets: 8 });
  const seen = new Set<GatewayDevice>();
  let failures = 0;

  const fail = () => {
    if (++failures >= PATIENCE) link.drop();
  };

  const take = (packet: Hj212Packet, raw: Uint8Array) => {
    const device = devices.find("hj212", packet.mn);
    if (!device || !knowsSecret(device, packet.pw)) {
      counts.refused += 1;
      if (!device) unknown.note("hj212", packet.mn, context.now());
      return fail();
    }
    failures = 0;
    if (!seen.has(device)) {
      seen.add(device);
      counts.devices += 1;
    }
    const onDurable = needsAck(packet.flag) ? () => link.send(encodePacket(acknowledge(packet))) : undefined;
    const whole = parts.add(packet, context.now());
    const readings = whole ? readingsOf(whole) : undefined;
    intake.take(
      device,
      { raw, sentMs: packet.qn === undefined ? undefined : qnTime(packet.qn), readings },
      counts,
      onDurable,
    );
    if (packet.cn === "1013") tellTime(packet);
  };

  /** A device that asks is told the time (HJ 212-2017 §6.6.2). */
  const tellTime = ({ version, st, pw, mn }: Hj212Packet) => {
    const now = context.now();
    const cp = { fields: { SystemTime: dataTimeOf(now) } };
    link.send(encodePacket(newPacket({ version, qn: qnOf(now), st, cn: "1012", pw, mn, needsAck: true, cp })));
  };

  return {
    push: (bytes) => {
      for (const event of reader.push(bytes)) {
        if (event.kind === "packet") take(event.packet, event.raw);
        else {
          counts.broken += 1;
          fail();
        }
      }
    },
    end: () => {
      counts.devices -= seen.size;
    },
  };
}

const KINDS: Record<string, ReadingKind> = { "2011": "rtd", "2051": "min", "2061": "hour", "2031": "day" };
/** The value that stands for a factor; the others stand beside it under `factor-Item`. */
const MAIN: Record<ReadingKind, readonly string[]> = {
  rtd: ["Rtd", "Avg"],
  min: ["Avg", "Rtd"],
  hour: ["Avg"],
  day: ["Avg"],
};
const READABLE = /^[A-Za-z0-9_.-]{1,24}$/;

/** What a packet of data says; undefined for every other command. */
export function readingsOf(packet: Hj212Packet): Omit<NewReading, "marks">[] | undefined {
  const kind = KINDS[packet.cn];
  const at = dataTime(packet.cp.dataTime ?? "") ?? qnTime(packet.qn ?? "");
  if (!kind || at === undefined) return undefined;
  const readings: Omit<NewReading, "marks">[] = [];
  for (const { code, values, flag } of packet.cp.factors) {
    const main = MAIN[kind].find((item) => values[item] !== undefined);
    for (const item in values) {
      const value = values[item];
      if (value === undefined || !Number.isFinite(value)) continue;
      const factor = item === main ? factorCode(code) : `${factorCode(code)}-${item}`;
      if (!READABLE.test(factor)) continue;
      readings.push({ factor, kind, atMs: at, value, flag: flag && /^[A-Z]$/.test(flag) ? flag : "N" });
    }
  }
  return readings;
}
