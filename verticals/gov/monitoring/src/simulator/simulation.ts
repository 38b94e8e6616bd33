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
  /** 2: everybody reports twice as often. 0: nobody reports but those who act in a scene. */
  rate?: number;
};

export type Simulation = {
  /** Everybody is connected and believed. */
  ready: Promise<unknown>;
  /** What the monitors would have sent in the hours before, every ten minutes. */
  sendPast(hours: number, which?: (monitor: SimulatedMonitor) => boolean): Promise<void>;
  /** Plays a scene to where it shows; answers the codes of those who act in it, the guilty first. */
  play(scene: Scene, pace?: Pace): Promise<string[]>;
  counts(): { sent: number; acknowledged: number };
  stop(): Promise<void>;
};

/**
 * at_once: what led to it has just happened, of which the platform is told now; for monitors that have been quiet.
 * soon: what must last for two minutes lasts two minutes. slowly: water takes its time too.
 */
export type Pace = "at_once" | "soon" | "slowly";

const TRUCK_MS = 10_000;
const MONITOR_MS = 60_000;
/** Frames on the way to the platform at once while the past is sent. */
const AT_ONCE = 32;
const FLOOD = 1_000;
const FLOOD_MS = 300_000;
const LASTING_MS = 130_000;
const LASTING_STEP_MS = 10_000;
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

  let isOver = false;
  const timers: NodeJS.Timeout[] = [];
  /** Spread over the interval, so that they do not all speak at once. */
  const regularly = (i: number, of: number, everyMs: number, act: () => void) => {
    if (rate === 0) return;
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

  /** Long enough for an alarm. */
  const keepMeasuring = async (monitor: (typeof monitors)[number], pace: Pace) => {
    if (pace === "at_once") {
      for (const ago of [120_000, 60_000, 0]) await measure(monitor, now() - ago);
      return;
    }
    for (let since = 0; since <= LASTING_MS && !isOver; since += LASTING_STEP_MS) {
      await measure(monitor, now());
      await untilThen(LASTING_STEP_MS);
    }
  };

  const dump = async (actor: { truck: SimulatedTruck; terminal: TruckTerminal }, pace: Pace) => {
    const { truck, terminal } = actor;
    acting.add(truck.code);
    const track = dumpingTrack(truck, now() + (pace === "at_once" ? 0 : 60_000));
    for (const fix of track) {
      if (pace !== "at_once") await untilThen(fix.at - now());
      await count(terminal.report(fix));
    }
    // It stands there for a while; then its day goes on as if nothing had been.
    timers.push(setTimeout(() => acting.delete(truck.code), 300_000));
    return [truck.code];
  };
  const letOut = async (pace: Pace) => {
    const factor = "w21003";
    const { travelS } = discharge(fleet, { factor, seenAt: now() });
    const seenAt = now() + (pace === "slowly" ? travelS * 1_000 : 0);
    const { outlet, section, pulses: added } = discharge(fleet, { factor, seenAt });
    pulses.push(...added);
    const codes = [outlet.code, section.code];
    // Let out now, it is seen by itself when the water is there.
    if (pace === "slowly") return codes;
    await sendPast(30, ({ kind }) => kind === "outlet");
    await keepMeasuring(loggerOf(section.code), pace);
    return codes;
  };
  /** A truck stands on its site, and the station there measures what it raises. */
  const raiseDust = async (pace: Pace) => {
    const station = monitors.find(({ monitor: { kind, site } }) => kind === "dust" && site !== null && truckOf(site));
    const actor = station?.monitor.site ? truckOf(station.monitor.site) : undefined;
    if (!station || !actor) throw new Error("no dust station of this fleet has a truck");
    const at = now();
    const { code } = station.monitor;
    pulses.push({ code, factor: "a34001", from: at - 180_000, to: at + 600_000, times: 8 });
    const stop = { ...actor.truck.from, speedKmh: 0, load: "half" as const, direction: 0 };
    for (const ago of pace === "at_once" ? [180_000, 0] : [0])
      await count(actor.terminal.report({ ...stop, at: at - ago }));
    await keepMeasuring(station, pace);
    return [code, actor.truck.code];
  };
  /** One exceedance, told a thousand times. */
  const flood = async (pace: Pace) => {
    const outlet = monitors.find(({ monitor }) => monitor.kind === "outlet" && "w01018" in monitor.usual);
    if (!outlet) throw new Error("no outlet in this fleet");
    const { code } = outlet.monitor;
    const begin = now() - (pace === "at_once" ? FLOOD_MS : 0);
    pulses.push({ code, factor: "w01018", from: begin, to: begin + FLOOD_MS + 600_000, times: 6 });
    for (let i = 0; i < FLOOD && !isOver; i += AT_ONCE) {
      // Data times are whole seconds: several of these stand under one and are doubles.
      const some = Array.from({ length: Math.min(AT_ONCE, FLOOD - i) }, (_, n) => begin + ((i + n) / FLOOD) * FLOOD_MS);
      if (pace !== "at_once") await untilThen((some[0] as number) - now());
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
    play: async (scene, pace = "at_once") => {
      if (scene === "exceedance") return letOut(pace);
      if (scene === "dust") return raiseDust(pace);
      if (scene === "flood") return flood(pace);
      if (scene === "reconnect") return reconnect();
      const actor = trucks.findLast(({ truck }) => !acting.has(truck.code));
      if (!actor) throw new Error("every truck of this fleet is busy");
      return dump(actor, pace);
    },
    counts: () => ({ ...counts }),
    stop: async () => {
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([
        ...trucks.map(({ terminal }) => terminal.stop()),
        ...monitors.map(({ logger }) => logger.stop()),
      ]);
    },
  };
}

const untilThen = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
