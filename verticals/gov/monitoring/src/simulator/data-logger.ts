import { dataTimeOf, encodePacket, Hj212Reader, newFactor, newPacket, qnOf } from "@zhida/hj212";
import { openLine } from "./line.ts";

export type DataLogger = {
  /** Sends live values measured at `at`; resolves when the platform has them durable, false when there is no answer. */
  send(at: number, values: Readonly<Record<string, number>>): Promise<boolean>;
  cut(): void;
  stop(): Promise<void>;
};

const PATIENCE_MS = 20_000;

/** A data logger of HJ 212-2017 at an outlet, a section or a dust station. `st`: 21 surface water, 32 waste water, 22 air. */
export function dataLogger(given: {
  host: string;
  port: number;
  mn: string;
  password: string;
  st: "21" | "22" | "32";
  now(): number;
}): DataLogger {
  const { mn, password, st, now } = given;
  const reader = new Hj212Reader();
  const waiting = new Map<string, (isDone: boolean) => void>();
  let lastSent = 0;
  const line = openLine({
    ...given,
    onBytes: (bytes) => {
      for (const event of reader.push(bytes)) {
        if (event.kind === "packet" && event.packet.cn === "9014") waiting.get(event.packet.qn ?? "")?.(true);
      }
    },
  });
  return {
    send: (at, values) => {
      // The QN is what an answer is known by: no two in one millisecond.
      lastSent = Math.max(lastSent + 1, now());
      const qn = qnOf(lastSent);
      const factors = Object.entries(values).map(([code, value]) => newFactor(code, { Rtd: value.toFixed(3) }, "N"));
      const cp = { dataTime: dataTimeOf(at), factors };
      const packet = newPacket({ qn, st, cn: "2011", pw: password, mn, needsAck: true, cp });
      if (!line.send(encodePacket(packet))) return Promise.resolve(false);
      return new Promise((resolve) => {
        const done = (isDone: boolean) => {
          clearTimeout(timer);
          waiting.delete(qn);
          resolve(isDone);
        };
        const timer = setTimeout(() => done(false), PATIENCE_MS);
        waiting.set(qn, done);
      });
    },
    cut: () => line.cut(),
    stop: async () => {
      for (const done of waiting.values()) done(false);
      await line.stop();
    },
  };
}
