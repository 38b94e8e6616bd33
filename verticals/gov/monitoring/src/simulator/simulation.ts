import { type DataLogger, dataLogger } from "./data-logger.ts";
import { driveAt } from "./drive.ts";
import type { Fleet, SimulatedMonitor, SimulatedTruck } from "./fleet.ts";
import { discharge, dumpingTrack, type Scene } from "./scenes.ts";
import { type TruckTerminal, truckTerminal } from "./truck-terminal.ts";
import { measureAt, type Pulse } from "./waters.ts";

export type SimulationOptions = {
  fleet: Fleet;
  host: string;
  ports: { hj212: number; jt808: number };
  /** Epoch milliseconds as the platform has them. */
  now(): number;
  /** 2: everybody reports twice as often. */
  rate?: number;
};

export type Simulation = {
  /** Everybody is connected and believed. */
  ready: Promise<unknown>;
  /** What the monitors would have sent in the hours before, every ten minutes. */
  sendPast(hours: number, which?: (monitor: SimulatedMonitor) => boolean): Promise<void>;
  /**
   * Plays a scene and answers the codes of those who act in it, the guilty first. At once: what led to it has just happened.
   * `slowly`: it takes its time.
   */
  play(scene: Scene, options?: { slowly?: boolean }): Promise<string[]>;
  counts(): { sent: number; acknowledged: number };
  stop(): Promise<void>;
};

const TRUCK_MS = 10_000;
const MONITOR_MS = 60_000;
/** Frames on the way to the platform at once while the past is sent. */
const AT_ONCE = 32;
const FLOOD = 1_000;
const STATIONS = { outlet: "32", river_station: "21", dust: "22" } as const;

/** Trucks and monitors that report by the real protocols over real sockets, and act out what can go wrong. */
export function startSimulation({ fleet, host, ports, now, rate = 1 }: SimulationOptions): Simulation {
  const counts = { sent: 0, acknowledged: 0 };
  const pulses: Pulse[] = [];
  const acting = new Set<string>();
  const trucks = fleet.trucks.map((truck) => ({
    truck,
    terminal: truckTerminal({ host, port: ports.jt808, phone: truck.code, plate: truck.plate }),
  }));
  const monitors = fleet.monitors.map((monitor) => {
    const { code: mn, password, kind } = monitor;
    return { monitor, logger: dataLogger({ host, port: ports.hj212, mn, password, st: STATIONS[kind], now }) };
  });
  const count = async (sent: Promise<boolean>): Promise<boolean> => {
    counts.sent++;
    const isDone = await sent;
    if (isDone) counts.acknowledged++;
    return isDone;
  };
  const measure = ({ monitor, logger }: { monitor: SimulatedMonitor; logger: DataLogger }, at: number) =>
    count(logger.send(at, measureAt(monitor, at, pulses)));
  const loggerOf = (code: string) => {
    const found = monitors.find(({ monitor }) => monitor.code === code);
    if (!found) throw new Error(`no monitor ${code}`);
    return found;
  };

  const truckOf = (site: string) => trucks.find(({ truck }) => truck.site === site && !acting.has(truck.code));

  const timers: NodeJS.Timeout[] = [];
  /** Spread over the interval, so that they do not all speak at once. */
  const regularly = (i: number, of: number, everyMs: number, act: () => void) => {
    timers.push(
      setTimeout(
        () => {
          act();
          timers.push(setInterval(act, everyMs / rate));
        },
        ((i / of) * everyMs) / rate,
      ),
    );
  };
  for (const [i, { truck, terminal }] of trucks.entries()) {
    const report = () => {
      if (!acting.has(truck.code)) void count(terminal.report(driveAt(truck, i, now())));
    };
    regularly(i, trucks.length, TRUCK_MS, report);
  }
  for (const [i, each] of monitors.entries())
    regularly(i, monitors.length, MONITOR_MS, () => void measure(each, now()));

  const sendPast: Simulation["sendPast"] = async (hours, which = () => true) => {
    const until = now();
    const wanted = monitors.filter(({ monitor }) => which(monitor));
    const all = wanted.flatMap((each) =>
      Array.from({ length: hours * 6 }, (_, n) => ({ each, at: until - (hours * 6 - n) * 600_000 })),
    );
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await Promise.all(all.slice(from, from + AT_ONCE).map(({ each, at }) => measure(each, at)));
    }
  };

  const dump = async (actor: { truck: SimulatedTruck; terminal: TruckTerminal }, slowly: boolean) => {
    const { truck, terminal } = actor;
    acting.add(truck.code);
    const track = dumpingTrack(truck, now() + (slowly ? 60_000 : 0));
    for (const fix of track) {
      if (slowly) await untilThen(fix.at - now());
      await count(terminal.report(fix));
    }
    // It stands there for a while; then its day goes on as if nothing had been.
    timers.push(setTimeout(() => acting.delete(truck.code), 300_000));
    return [truck.code];
  };
  const letOut = async (slowly: boolean) => {
    const factor = "w21003";
    const { travelS } = discharge(fleet, { factor, seenAt: now() });
    const seenAt = now() + (slowly ? travelS * 1_000 : 0);
    const { outlet, section, pulses: added } = discharge(fleet, { factor, seenAt });
    pulses.push(...added);
    // Let out now, it is seen by itself when the water is there.
    if (slowly) return [outlet.code, section.code];
    await sendPast(30, ({ kind }) => kind === "outlet");
    for (const ago of [120_000, 60_000, 0]) await measure(loggerOf(section.code), seenAt - ago);
    return [outlet.code, section.code];
  };
  /** A truck stands on its site, and the station there measures what it raises. */
  const raiseDust = async () => {
    const station = monitors.find(({ monitor: { kind, site } }) => kind === "dust" && site !== null && truckOf(site));
    const actor = station?.monitor.site ? truckOf(station.monitor.site) : undefined;
    if (!station || !actor) throw new Error("no dust station of this fleet has a truck");
    const at = now();
    const { code } = station.monitor;
    pulses.push({ code, factor: "a34001", from: at - 180_000, to: at + 600_000, times: 8 });
    await count(actor.terminal.report({ ...actor.truck.from, at, speedKmh: 0, load: "half", direction: 0 }));
    for (const ago of [120_000, 60_000, 0]) await measure(station, at - ago);
    return [code, actor.truck.code];
  };
  /** One exceedance, told a thousand times. */
  const flood = async () => {
    const outlet = monitors.find(({ monitor }) => monitor.kind === "outlet" && "w01018" in monitor.usual);
    if (!outlet) throw new Error("no outlet in this fleet");
    const { code } = outlet.monitor;
    const begin = now() - FLOOD * 300;
    pulses.push({ code, factor: "w01018", from: begin, to: now() + 600_000, times: 6 });
    for (let i = 0; i < FLOOD; i += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, FLOOD - i) }, (_, n) => begin + (i + n) * 300);
      // Data times are whole seconds: several of these stand under one and are doubles.
      await Promise.all(some.map((at) => measure(outlet, at)));
    }
    return [code];
  };
  const reconnect = async () => {
    for (const { terminal } of trucks) terminal.cut();
    for (const { logger } of monitors) logger.cut();
    return [];
  };

  return {
    ready: Promise.all(trucks.map(({ terminal }) => terminal.ready)),
    sendPast,
    play: async (scene, { slowly = false } = {}) => {
      if (scene === "exceedance") return letOut(slowly);
      if (scene === "dust") return raiseDust();
      if (scene === "flood") return flood();
      if (scene === "reconnect") return reconnect();
      const actor = trucks.findLast(({ truck }) => !acting.has(truck.code));
      if (!actor) throw new Error("every truck of this fleet is busy");
      return dump(actor, slowly);
    },
    counts: () => ({ ...counts }),
    stop: async () => {
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([
        ...trucks.map(({ terminal }) => terminal.stop()),
        ...monitors.map(({ logger }) => logger.stop()),
      ]);
    },
  };
}

const untilThen = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
