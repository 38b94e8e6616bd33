import { encodePacket, Hj212Reader, newFactor, newPacket, qnOf, qnTime } from "@zhida/hj212";
import { openLine } from "./device-line.ts";

const WINDOW = 40;
const RATE_OVER_MS = 2_000;

export type Flood = {
  /** Values of the packets that were answered. */
  answered: Set<number>;
  sent(): number;
  /** Answers a second over the last two seconds, or since the flood began. */
  answersPerSecond(): number;
  /** Longest time that an answer took, in milliseconds. */
  slowestMs(): number;
  stop(): void;
};

export type FloodOptions = { devices: number; perSecond: number; firstValue: number; startMs: number };

/**
 * Packets of HJ 212 over one line for each device, at most `WINDOW` of them unanswered. Each has a value of its own, from `firstValue` on,
 * and a time of its own within its device: so each answered one can be looked for.
 */
export async function startFlood(
  port: number,
  { devices, perSecond, firstValue, startMs }: FloodOptions,
): Promise<Flood> {
  // Each flood has days of its own, so that no two packets measure at the same time.
  const measuredFrom = startMs - (Math.floor(firstValue / 10_000_000) + 1) * 2 * 86_400_000;
  const answered = new Set<number>();
  const answeredAt: number[] = [];
  let sent = 0;
  let slowest = 0;
  let isOver = false;
  const lines = await Promise.all(
    Array.from({ length: devices }, async (_, n) => {
      const line = await openLine(port);
      const mn = `990122000000${String(n).padStart(4, "0")}`;
      const reader = new Hj212Reader();
      const open = new Map<number, { value: number; sentAt: number }>();
      line.socket.on("data", (bytes) => {
        for (const event of reader.push(bytes)) {
          if (event.kind !== "packet") continue;
          const qn = qnTime(event.packet.qn ?? "") ?? 0;
          const asked = open.get(qn);
          if (!asked) continue;
          open.delete(qn);
          slowest = Math.max(slowest, performance.now() - asked.sentAt);
          answered.add(asked.value);
          answeredAt.push(performance.now());
        }
      });
      let count = 0;
      const send = () => {
        if (open.size >= WINDOW || line.socket.destroyed) return;
        count += 1;
        const qn = startMs + count;
        const value = firstValue + sent++;
        open.set(qn, { value, sentAt: performance.now() });
        const cp = {
          dataTime: qnOf(measuredFrom + count * 1_000).slice(0, 14),
          factors: [newFactor("w01018", { Rtd: value })],
        };
        line.send(encodePacket(newPacket({ qn: qnOf(qn), st: "32", cn: "2011", mn, needsAck: true, cp })));
      };
      return { ...line, send };
    }),
  );
  const begun = performance.now();
  let due = 0;
  const timer = setInterval(() => {
    const wanted = ((performance.now() - begun) / 1_000) * perSecond;
    for (; due < wanted && !isOver; due++) lines[due % devices]?.send();
  }, 5);
  return {
    answered,
    sent: () => sent,
    answersPerSecond: () => {
      const from = Math.max(begun, performance.now() - RATE_OVER_MS);
      const counted = answeredAt.length - answeredAt.findLastIndex((at) => at < from) - 1;
      return Math.round((counted * 1_000) / (performance.now() - from));
    },
    slowestMs: () => slowest,
    stop: () => {
      isOver = true;
      clearInterval(timer);
      for (const line of lines) line.end();
    },
  };
}
