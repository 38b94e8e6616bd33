import { encodePacket, newFactor, newPacket, qnOf } from "@zhida/hj212";
import { encodeMessage, type Jt808Body, newMessage } from "@zhida/jt808";

/** Factors in one packet of HJ 212: what an outlet reports. */
export const FACTORS = ["w01001", "w01018", "w21003", "w21011"];

export const codeOf = (protocol: "hj212" | "jt808", n: number): string =>
  protocol === "hj212" ? `990122000000${String(n).padStart(8, "0")}` : String(13_000_000_000 + n);

/** A real-time packet that asks for an answer; `value` is that of chemical oxygen demand. */
export function packetOf(n: number, sentAt: number, measuredAt: number, value: number): Uint8Array {
  const factors = FACTORS.map((code) => newFactor(code, { Rtd: code === "w01018" ? value : 1.25 }, "N"));
  const cp = { dataTime: qnOf(measuredAt).slice(0, 14), factors };
  const mn = codeOf("hj212", n);
  return encodePacket(newPacket({ qn: qnOf(sentAt), st: "32", cn: "2011", pw: "123456", mn, needsAck: true, cp }));
}

export const messageOf = (n: number, serial: number, body: Jt808Body): Uint8Array =>
  encodeMessage(newMessage({ phone: codeOf("jt808", n), serial: serial & 0xffff, version: 2019 }, body));

export const locationOf = (n: number, measuredAt: number): Jt808Body => ({
  kind: "location",
  alarm: 0,
  status: 0x40003,
  acc: true,
  located: true,
  load: "full",
  latitude: 30.7 + (n % 1_000) / 10_000,
  longitude: 116.5 + (measuredAt % 1_000_000) / 100_000_000,
  altitude: 40,
  speed: 38,
  direction: n % 360,
  time: measuredAt,
  mileage: 1_200.5,
  items: [],
});
