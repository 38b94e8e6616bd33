import {
  compile,
  DaysTime,
  evaluateNode,
  FeelSyntaxError,
  type FeelType,
  mapChildren,
  type Node,
  type NodeOf,
  parseDuration,
  typeOf,
} from "@zhida/feel";
import { type DeviceKind, SiteKind } from "../contract.ts";
import { aggregates, isFactorCode, ruleFacts } from "./facts.ts";
import { refuse } from "./refusals.ts";
import type { Aggregate } from "./sample-window.ts";

/** Something that a condition reads; `key` is how it is written there. */
export type FactRead = { key: string } & (
  | { kind: "plain"; name: string }
  | { kind: "factor"; code: string }
  | { kind: "aggregate"; of: string; spanMs: number; aggregate: Aggregate }
  | { kind: "site"; ask: "inside" | "entered" | "left" | "dwellS" | "distanceM"; site: SiteKind }
  | { kind: "trucksStopped"; spanMs: number }
);

export type Condition = { text: string; node: Node; reads: readonly FactRead[]; usesClock: boolean };

type Given = { limit: number | null; factor: string | null; deviceKind: DeviceKind };

const DAY_MS = 86_400_000;
const siteFunctions = new Set(["inside", "entered", "left", "dwellS", "distanceM"]);
const booleans = new Set(["inside", "entered", "left"]);
const plainFacts = new Map(ruleFacts.filter(({ type }) => type !== "function").map((fact) => [fact.name, fact]));

/** Reads a condition once: windows and sites become facts, the limit a constant. Refuses what cannot mean anything, by name. */
export function compileCondition(text: string, given: Given): Condition {
  const reads = new Map<string, FactRead>();
  let usesClock = false;
  const written = ({ at }: Node) => text.slice(at.from, at.to).replace(/\s+/g, " ");
  const reading = (node: Node, read: FactRead): Node => {
    reads.set(read.key, read);
    return factNode(read.key, node);
  };
  const lower = (node: Node): Node => {
    if (node.kind === "clock") usesClock = true;
    if (node.kind === "fact") return lowerFact(node);
    const call = callOf(node);
    const aggregate = call && aggregates[call.name];
    if (call && aggregate && isWindow(call.args[0])) return lowerAggregate(node, call.args[0], aggregate);
    if (call && siteFunctions.has(call.name) && node.kind === "call") return lowerSite(node, call);
    if (call?.name === "trucksStopped") {
      needs(given, "readings", "trucksStopped");
      return reading(node, { key: written(node), kind: "trucksStopped", spanMs: spanOf(call.args[0], written(node)) });
    }
    if (call?.name === "window" || (call && aggregate && node.kind === "call")) {
      throw refuse("window_wrong", { params: { text: written(node) } });
    }
    if (node.kind === "call") throw refuse("unknown_fact", { params: { name: call?.name ?? written(node) } });
    return folded(mapChildren(node, lower));
  };
  const lowerFact = (node: NodeOf<"fact">): Node => {
    const { name } = node;
    if (isFactorCode(name)) {
      needs(given, "readings", name);
      return reading(node, { key: name, kind: "factor", code: name });
    }
    const known = plainFacts.get(name);
    if (!known) throw refuse("unknown_fact", { params: { name } });
    needs(given, known.of, name);
    if (name === "limit") {
      if (given.limit === null) throw refuse("limit_needed");
      return { kind: "literal", value: given.limit, at: node.at };
    }
    if (name === "value" && !given.factor) throw refuse("factor_needed");
    return reading(node, { key: name, kind: "plain", name });
  };
  const lowerAggregate = (node: Node, window: NodeOf<"call">, aggregate: Aggregate): Node => {
    const [of, span] = window.args;
    const name = of?.kind === "fact" ? of.name : "";
    if (name !== "value" && name !== "speed" && !isFactorCode(name)) {
      throw refuse("window_wrong", { params: { text: written(node) } });
    }
    if (name === "value" && !given.factor) throw refuse("factor_needed");
    needs(given, name === "speed" ? "positions" : "readings", name);
    const spanMs = spanOf(span, written(node));
    return reading(node, { key: written(node), kind: "aggregate", of: name, spanMs, aggregate });
  };
  const lowerSite = (node: Node, { name, args }: Call): Node => {
    needs(given, "positions", name);
    const site = SiteKind.safeParse(args[0]?.kind === "literal" ? args[0].value : undefined);
    if (!site.success) throw refuse("site_wrong", { params: { text: written(node) } });
    const ask = name as "inside" | "entered" | "left" | "dwellS" | "distanceM";
    return reading(node, { key: written(node), kind: "site", ask, site: site.data });
  };

  const node = lower(parsed(text));
  checkTypes(node, reads, written);
  return { text, node, reads: [...reads.values()], usesClock };
}

type Call = { name: string; args: readonly Node[] };

function callOf(node: Node | undefined): Call | undefined {
  if (node?.kind === "builtin") return { name: node.fn.name, args: node.args };
  if (node?.kind === "call" && node.callee.kind === "fact") return { name: node.callee.name, args: node.args };
  return undefined;
}

const isWindow = (node: Node | undefined): node is NodeOf<"call"> =>
  node?.kind === "call" && callOf(node)?.name === "window";

function parsed(text: string): Node {
  try {
    return compile(text).node;
  } catch (error) {
    if (error instanceof FeelSyntaxError) throw refuse("not_feel", { params: { position: error.position + 1 } });
    throw error;
  }
}

function spanOf(node: Node | undefined, text: string): number {
  const value = node?.kind === "literal" ? node.value : undefined;
  const span = typeof value === "string" ? parseDuration(value) : value;
  const ms = span instanceof DaysTime ? Number(span.nanos / 1_000_000n) : 0;
  if (ms < 1_000 || ms > DAY_MS) throw refuse("window_wrong", { params: { text } });
  return ms;
}

/** Whether devices of this kind have it: trucks move, all others measure, `other` may do both. */
function needs({ deviceKind }: Given, of: "all" | "readings" | "positions", name: string): void {
  if (of === "all" || deviceKind === "other") return;
  if ((of === "positions") !== (deviceKind === "truck")) throw refuse("not_of_device", { params: { name } });
}

const template = compile("fact").node as NodeOf<"fact">;
const factNode = (key: string, { at }: Node): Node => ({ ...template, name: key, path: [key], at });

/** `1.5 * limit` is reckoned once. */
function folded(node: Node): Node {
  if (node.kind !== "arithmetic" || node.left.kind !== "literal" || node.right.kind !== "literal") return node;
  return { kind: "literal", value: evaluateNode(node, {}), at: node.at };
}

function checkTypes(node: Node, reads: ReadonlyMap<string, FactRead>, written: (node: Node) => string): void {
  const type = typeOf(node, {
    names: {},
    fact: (key) => typeOfRead(reads.get(key)),
    report: (finding) => {
      throw refuse("not_yes_or_no", { params: { text: written(finding.node) } });
    },
  });
  if (type.kind !== "boolean") throw refuse("not_yes_or_no", { params: { text: written(node) } });
}

function typeOfRead(read: FactRead | undefined): FeelType | undefined {
  if (!read) return undefined;
  if (read.kind === "plain") {
    const type = plainFacts.get(read.name)?.type;
    return type && type !== "function" ? { kind: type } : undefined;
  }
  return { kind: read.kind === "site" && booleans.has(read.ask) ? "boolean" : "number" };
}
