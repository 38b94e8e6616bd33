import { evaluateNode, type FeelDateTime, type FeelValue, parseDateTime } from "@zhida/feel";
import type { FactValue } from "../contract.ts";
import { stoppedS } from "../trucks/truck-track.ts";
import { type AlarmState, newState } from "./alarm-state.ts";
import type { Condition, FactRead } from "./condition.ts";
import { type DeviceTrack, factorKey, factorTrack, windowOf } from "./device-track.ts";
import type { EngineRule } from "./engine-rule.ts";
import { stopsAt } from "./surroundings.ts";

/** A rule on one device: its facts are read from the device's track when the condition comes to them. */
export type BoundRule = {
  rule: EngineRule;
  state: AlarmState;
  holds(): boolean;
  isClear(): boolean;
  /** What the condition reads now, for the evidence. */
  facts(): Record<string, FactValue>;
};

export function bindRule(rule: EngineRule, track: DeviceTrack): BoundRule {
  const { code } = rule.rule;
  const state = track.states.get(code) ?? newState();
  track.states.set(code, state);
  const facts = factsOf(rule, track);
  const asks = ({ node, usesClock }: Condition) =>
    evaluateNode(node, facts, usesClock ? { now: clockAt(track.now) } : undefined) === true;
  const { condition, clear } = rule;
  return {
    rule,
    state,
    holds: () => asks(condition),
    isClear: () => (clear ? asks(clear) : !asks(condition)),
    facts: () => Object.fromEntries(condition.reads.map(({ key }) => [key, (facts[key] ?? null) as FactValue])),
  };
}

/** Getters: `unloaded and distanceM("disposal") > 50` measures no distance while nothing is unloaded. */
function factsOf({ rule, condition, clear }: EngineRule, track: DeviceTrack): Record<string, FeelValue> {
  const facts: Record<string, FeelValue> = {};
  const given = { factor: rule.factor, data: rule.data };
  for (const read of [...condition.reads, ...(clear?.reads ?? [])]) {
    Object.defineProperty(facts, read.key, { get: reader(read, given, track), enumerable: true, configurable: true });
  }
  return facts;
}

type Given = { factor: string | null; data: string };

function reader(read: FactRead, { factor, data }: Given, track: DeviceTrack): () => FeelValue {
  const factorOf = (name: string) => factorTrack(track, factorKey(name === "value" ? (factor ?? "") : name, data));
  switch (read.kind) {
    case "plain":
      return plainReader(read.name, factorOf, track);
    case "factor": {
      const found = factorOf(read.code);
      return () => number(found.value);
    }
    case "aggregate": {
      const windows = read.of === "speed" ? track.speeds : factorOf(read.of).windows;
      const window = windowOf(windows, read.spanMs);
      return () => window.aggregate(read.aggregate);
    }
    case "site":
      return siteReader(read, track);
    case "trucksStopped":
      return () => stopsAt(track.around, track.device.site, track.now, read.spanMs).length;
  }
}

type FactorOf = (name: string) => { value: number; flag: string };

function plainReader(name: string, factorOf: FactorOf, track: DeviceTrack): () => FeelValue {
  const { around } = track;
  const { plate } = track.device;
  switch (name) {
    case "value": {
      const found = factorOf("value");
      return () => number(found.value);
    }
    case "flag": {
      const found = factorOf("value");
      return () => found.flag;
    }
    case "hourOfDay":
      return () => (track.now / 3_600_000 + 8) % 24;
    case "offline":
      return () => track.offline;
    case "clockOffsetS":
      return () => (track.clockOffsetMs === null ? null : track.clockOffsetMs / 1_000);
    case "speed":
      return () => track.truck?.speed ?? null;
    case "load":
      return () => track.truck?.load ?? null;
    case "unloaded":
      return () => track.truck?.unloaded ?? null;
    case "reportGapS":
      return () => track.truck?.reportGapS ?? null;
    case "stoppedS":
      return () => (track.truck ? stoppedS(track.truck) : null);
    case "approved":
      return () => plate !== null && around.approvals.holdsAt(plate, track.now);
    case "offRouteM":
      return () =>
        plate !== null && track.truck ? around.approvals.metresOffRoute(plate, track.now, track.truck.point) : null;
    default:
      throw new Error(`no device has the fact ${name}`);
  }
}

function siteReader({ ask, site }: Extract<FactRead, { kind: "site" }>, track: DeviceTrack): () => FeelValue {
  const isOfKind = (each: { kind: string }) => each.kind === site;
  switch (ask) {
    case "inside":
      return () => track.inside.values().some((each) => isOfKind(each.site));
    case "entered":
      return () => track.entered.some(isOfKind);
    case "left":
      return () => track.left.some(isOfKind);
    case "dwellS":
      return () => {
        const since = [...track.inside.values()].filter((each) => isOfKind(each.site)).map((each) => each.since);
        return since.length === 0 ? 0 : (track.now - Math.min(...since)) / 1_000;
      };
    case "distanceM":
      return () => (track.truck ? track.around.sites.metresTo(track.truck.point, site) : null);
  }
}

const number = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The moment as a clock in China shows it. */
function clockAt(at: number): FeelDateTime {
  const local = new Date(at + 8 * 3_600_000).toISOString().replace("Z", "+08:00");
  return parseDateTime(local) as FeelDateTime;
}
