import type { Point } from "@zhida/places/contract";
import type { FactValue } from "../contract.ts";
import type { KnownDevice } from "../service.ts";
import type { Liveness, StoredBatch, StoredPosition, StoredReading } from "../stream.ts";
import { beginTrack, follow } from "../trucks/truck-track.ts";
import { type AlarmState, newState, type OpenAlarm, step } from "./alarm-state.ts";
import { type BoundRule, bindRule } from "./bound-rule.ts";
import { type DeviceTrack, type FactorTrack, factorKey, factorTrack, newTrack, windowOf } from "./device-track.ts";
import type { EngineRule } from "./engine-rule.ts";
import { withOwnLimit } from "./own-limit.ts";
import { bareSurroundings, noteStop, type Surroundings, stopsAt, type TruckStop } from "./surroundings.ts";

/** What became of an alarm, for whoever keeps alarms. */
export type AlarmChange = {
  change: "raised" | "reopened" | "ended";
  rule: EngineRule;
  device: KnownDevice;
  alarm: OpenAlarm;
  endedAt: number | null;
  point: Point | null;
  facts: Record<string, FactValue>;
  /** Trucks that stood on the device's site shortly before. */
  trucks: TruckStop[];
};

export type RuleEngine = ReturnType<typeof ruleEngine>;

type Options = { findDevice(id: string): KnownDevice | undefined; newId(): string };
type Batch = Pick<StoredBatch, "readings" | "positions">;

/** Trucks that stood there within this time may have caused what a dust station measures. */
export const NEAR_MS = 10 * 60_000;
/** Data marks of HJ 212-2017 under which the value is a measurement: normal, beyond the range, entered by hand. */
const MEASURED = new Set(["N", "T", "S"]);

/** All rules of all divisions on the stream of all devices, in memory: what is stored goes in, what became of alarms comes out. */
export function ruleEngine({ findDevice, newId }: Options) {
  const tracks = new Map<string, DeviceTrack>();
  const surroundings = new Map<string, Surroundings>();
  let rules: readonly EngineRule[] = [];
  let changes: AlarmChange[] = [];
  let mayRaise = true;
  const counted = new Map<string, OpenAlarm>();

  const around = (division: string): Surroundings => {
    const found = surroundings.get(division) ?? bareSurroundings();
    surroundings.set(division, found);
    return found;
  };
  const trackOf = (deviceId: string): DeviceTrack | undefined => {
    const known = tracks.get(deviceId);
    if (known) return known;
    const device = findDevice(deviceId);
    if (!device) return undefined;
    const track = newTrack(device, around(device.division));
    tracks.set(deviceId, track);
    return track;
  };
  const rulesFor = ({ device }: DeviceTrack, sets: (rule: EngineRule) => boolean): EngineRule[] =>
    rules
      .filter(
        (each) =>
          each.division === device.division && each.rule.deviceKind === device.kind && each.rule.enabled && sets(each),
      )
      .map((each) => withOwnLimit(each, device));
  const bindFactor = (track: DeviceTrack, found: FactorTrack, factor: string, kind: string): BoundRule[] => {
    const bound = rulesFor(track, ({ rule, factors }) => rule.data === kind && factors.has(factor));
    for (const { windows } of bound) {
      for (const { of, spanMs } of windows) if (of === factor) windowOf(found.windows, spanMs);
    }
    found.rules = bound.map((rule) => bindRule(rule, track));
    return found.rules;
  };
  const bindPosition = (track: DeviceTrack): BoundRule[] => {
    const bound = rulesFor(track, ({ onPosition }) => onPosition);
    for (const { windows } of bound) {
      for (const { of, spanMs } of windows) if (of === "speed") windowOf(track.speeds, spanMs);
    }
    track.onPosition = bound.map((rule) => bindRule(rule, track));
    return track.onPosition;
  };
  const bindLiveness = (track: DeviceTrack): BoundRule[] => {
    track.onLiveness = rulesFor(track, ({ onLiveness }) => onLiveness).map((rule) => bindRule(rule, track));
    return track.onLiveness;
  };

  const judge = (track: DeviceTrack, bound: BoundRule): void => {
    const { rule, state } = bound;
    const holds = bound.holds();
    const hadOpen = state.open;
    if (!holds && !hadOpen && state.trueSince === undefined) {
      state.seenAt = track.now;
      return;
    }
    const isClear = rule.clear ? bound.isClear() : !holds;
    const what = step(state, rule.rule, { at: track.now, holds, isClear, mayRaise }, newId);
    if (what === "nothing") return;
    if (what === "counted") {
      counted.set((state.open as OpenAlarm).id, state.open as OpenAlarm);
      return;
    }
    const alarm = (what === "ended" ? state.ended : state.open) as OpenAlarm;
    counted.delete(alarm.id);
    changes.push({
      change: what,
      rule,
      // As it is now: it may have been given another name or camera since its last look.
      device: findDevice(track.device.id) ?? track.device,
      alarm: { ...alarm },
      endedAt: what === "ended" ? (state.ended?.endedAt ?? null) : null,
      point: track.truck?.point ?? track.device.point,
      facts: bound.facts(),
      trucks: track.device.site ? stopsAt(track.around, track.device.site, track.now, NEAR_MS) : [],
    });
  };

  const takeReading = (reading: StoredReading): void => {
    const track = trackOf(reading.deviceId);
    if (!track) return;
    const { factor, kind, at, value, flag } = reading;
    const found = factorTrack(track, factorKey(factor, kind));
    const bound = found.rules ?? bindFactor(track, found, factor, kind);
    const isMeasured = MEASURED.has(flag);
    if (isMeasured && (reading.mayAlarm || track.device.state === "active")) {
      for (const window of found.windows.values()) window.add(at, value);
    }
    if (at <= found.at || !reading.mayAlarm) return;
    found.at = at;
    found.flag = flag;
    if (isMeasured) found.value = value;
    track.now = at;
    for (const each of bound) if (isMeasured || each.rule.readsFlag) judge(track, each);
  };

  const takePosition = (fix: StoredPosition): void => {
    const track = trackOf(fix.deviceId);
    if (!track || !fix.mayAlarm || (track.truck && fix.at <= track.truck.at)) return;
    const bound = track.onPosition ?? bindPosition(track);
    track.now = fix.at;
    track.truck = track.truck ? follow(track.truck, fix) : beginTrack(fix);
    for (const window of track.speeds.values()) window.add(fix.at, fix.speedKmh);
    takeSites(track);
    for (const each of bound) judge(track, each);
  };
  const takeSites = (track: DeviceTrack): void => {
    const { truck, inside, now } = track;
    if (!truck) return;
    const here = track.around.sites.at(truck.point);
    if (track.left.length > 0) track.left = [];
    if (track.entered.length > 0) track.entered = [];
    for (const { site } of inside.values()) {
      if (here.includes(site)) continue;
      inside.delete(site.code);
      track.left.push(site);
    }
    for (const site of here) {
      if (truck.stoppedSince !== undefined) {
        noteStop(track.around, site.code, track.device.id, { from: truck.stoppedSince, to: now });
      }
      if (inside.has(site.code)) continue;
      inside.set(site.code, { site, since: now });
      track.entered.push(site);
    }
  };
  const lookAtLiveness = (track: DeviceTrack, at: number): void => {
    track.now = at;
    for (const each of track.onLiveness ?? bindLiveness(track)) judge(track, each);
  };

  const taken = (): AlarmChange[] => {
    const result = changes;
    changes = [];
    return result;
  };
  return {
    /** In the order of arrival. `mayRaise: false` only learns the past again, after a restart. */
    take(batch: Batch, options: { mayRaise?: boolean } = {}): AlarmChange[] {
      mayRaise = options.mayRaise ?? true;
      for (const fix of batch.positions) takePosition(fix);
      for (const reading of batch.readings) takeReading(reading);
      mayRaise = true;
      return taken();
    },
    takeLiveness(news: readonly Liveness[]): AlarmChange[] {
      for (const each of news) {
        const track = trackOf(each.deviceId);
        if (!track) continue;
        if (each.change === "clock") track.clockOffsetMs = each.offsetMs;
        else track.offline = each.change === "offline";
        lookAtLiveness(track, each.at);
      }
      return taken();
    },
    /** Now and then: silence has no reading that would set a rule off; devices may have been changed. */
    tick(at: number): AlarmChange[] {
      for (const track of tracks.values()) {
        const device = findDevice(track.device.id);
        if (device && device !== track.device) {
          track.device = device;
          unbind(track);
        }
        if (track.offline || track.clockOffsetMs !== null) lookAtLiveness(track, at);
      }
      return taken();
    },
    /** Alarms of rules that are gone or switched off end at that moment. */
    setRules(next: readonly EngineRule[], at: number): AlarmChange[] {
      const before = rules;
      rules = next;
      for (const track of tracks.values()) {
        unbind(track);
        for (const [code, state] of track.states) {
          if (!state.open || rulesFor(track, ({ rule }) => rule.code === code).length > 0) continue;
          const rule = before.find((each) => each.division === track.device.division && each.rule.code === code);
          if (rule) endNow(track, rule, state, at);
        }
      }
      return taken();
    },
    setSurroundings(division: string, given: Pick<Surroundings, "sites" | "approvals">): void {
      Object.assign(around(division), given);
    },
    /** What was open, or had just ended, when the process stopped. */
    restore(deviceId: string, ruleCode: string, known: Pick<AlarmState, "open" | "ended">): void {
      const track = trackOf(deviceId);
      if (!track) return;
      track.states.set(ruleCode, { ...newState(), ...known });
      unbind(track);
    },
    /** Open alarms that went on since this was last asked. */
    takeCounts(): OpenAlarm[] {
      const result = [...counted.values()].map((alarm) => ({ ...alarm }));
      counted.clear();
      return result;
    },
  };

  function endNow(track: DeviceTrack, rule: EngineRule, state: AlarmState, at: number): void {
    const alarm = state.open as OpenAlarm;
    state.open = undefined;
    counted.delete(alarm.id);
    const point = track.truck?.point ?? track.device.point;
    changes.push({ change: "ended", rule, device: track.device, alarm, endedAt: at, point, facts: {}, trucks: [] });
  }
}

/** The rules are bound again with the next sample; windows keep what they hold. */
function unbind(track: DeviceTrack): void {
  track.onPosition = undefined;
  track.onLiveness = undefined;
  for (const each of track.factors.values()) each.rules = undefined;
}
