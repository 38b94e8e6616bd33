import { commands, Hj212Reader } from "@zhida/hj212";
import { decodeBody, Jt808Reader, messageNames } from "@zhida/jt808";
import type { Protocol, RawFrame } from "../contract.ts";
import { factorName } from "./factor-name.ts";

type Explained = { shown: Buffer; decoded: RawFrame["decoded"] };

/** A frame in words. Passwords are blanked out, also in what is shown of the frame itself. */
export function explainFrame(protocol: Protocol, bytes: Buffer): Explained {
  if (protocol === "hj212") return explainHj212(bytes);
  if (protocol === "jt808") return { shown: bytes, decoded: explainJt808(bytes) };
  return { shown: bytes, decoded: explainPayload(bytes) };
}

function explainHj212(bytes: Buffer): Explained {
  const shown = Buffer.from(bytes.toString("latin1").replace(/PW=[^;]*/g, "PW=******"), "latin1");
  const [event] = new Hj212Reader({ maxSegment: 9_999 }).push(bytes);
  if (event?.kind !== "packet") return { shown, decoded: null };
  const { packet } = event;
  const head = { MN: packet.mn, CN: packet.cn, ST: packet.st, QN: packet.qn, DataTime: packet.cp.dataTime };
  const fields = Object.entries({ ...head, ...packet.cp.fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  for (const { code, raw } of packet.cp.factors) {
    const { name, unit } = factorName(code);
    const value = Object.entries(raw).map(([item, each]) => `${item} ${each}`);
    fields.push({ name: `${code} ${name.zh}`, value: `${value.join(", ")} ${unit}`.trim() });
  }
  return { shown, decoded: { title: commands[packet.cn] ?? { zh: packet.cn, en: packet.cn }, fields } };
}

function explainJt808(bytes: Buffer): RawFrame["decoded"] {
  const [event] = new Jt808Reader().push(bytes);
  if (event?.kind !== "message") return null;
  const { message } = event;
  const { kind: _kind, ...body } = decodeBody(message);
  const { name, hex } = { name: messageNames[message.id], hex: `0x${message.id.toString(16).padStart(4, "0")}` };
  const head = { id: hex, version: message.version, phone: message.phone, serial: message.serial };
  return { title: name ?? { zh: hex, en: hex }, fields: fieldsOf({ ...head, ...body }) };
}

function explainPayload(bytes: Buffer): RawFrame["decoded"] {
  try {
    const { readings = [], positions = [], sentAt } = JSON.parse(bytes.toString("utf8"));
    const fields = [...(sentAt ? [{ name: "sentAt", value: String(sentAt) }] : [])];
    for (const { factor, ...reading } of readings)
      fields.push({ name: String(factor), value: JSON.stringify(reading) });
    for (const { at, ...position } of positions) fields.push({ name: String(at), value: JSON.stringify(position) });
    return { title: { zh: "数据上报", en: "Data" }, fields };
  } catch {
    return null;
  }
}

const fieldsOf = (values: object): { name: string; value: string }[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: textOf(name, value) }],
  );

function textOf(name: string, value: unknown): string {
  if (name === "authCode") return "******";
  if (name === "time" && typeof value === "number") return new Date(value).toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
