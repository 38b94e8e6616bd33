import { setImmediate } from "node:timers/promises";
import type { IsoDate, LiveBus, Work } from "@zhida/platform";
import { type DayProgram, type FactSchema, PolicyIndex, programAtDay } from "@zhida/policy-index";
import type { SubjectKind } from "../contract.ts";
import type { FactRegistry } from "../facts/registry.ts";
import { refuse } from "../refusals.ts";
import { type CompiledPolicy, compileEnginePolicy, type PolicyFault, schemaOf } from "./compiled-policy.ts";
import { epochDay } from "./epoch-day.ts";
import type { EnginePolicy, PolicySource } from "./policy-source.ts";
import type { PolicyChoice } from "./service.ts";

/** A policy of a day with today written in. */
export type DayPolicy = CompiledPolicy & { onDay: DayProgram };

/** All policies of one day, compiled. */
export type Board = {
  day: IsoDate;
  policies: ReadonlyMap<string, DayPolicy>;
  faults: readonly PolicyFault[];
  of(kind: SubjectKind): readonly DayPolicy[];
  /** All policies about one kind of subject; matches are by policy code. Built when it is first asked for. */
  index(kind: SubjectKind): PolicyIndex;
};

export type PolicyBoard = {
  from(source: PolicySource): void;
  /** The policies in force on the day. Held for a minute, or until they change. */
  on(work: Work, day: IsoDate): Promise<Board>;
  /** One policy, of whatever state. */
  get(work: Work, choice: PolicyChoice, day: IsoDate): Promise<DayPolicy>;
  changed(work: Work): void;
  schema(kind: SubjectKind): FactSchema;
};

const TOPIC = "matching.policies-changed";
const HOLD_MS = 60_000;
const MAX_DAYS = 40;
const MAX_COMPILED = 200_000;
/** Compiling at a stretch before others get their turn: after a start, all policies of the county are compiled. */
const STRETCH_MS = 20;

export function policyBoard({ registry, live }: { registry: FactRegistry; live: LiveBus }): PolicyBoard {
  let source: PolicySource | undefined;
  const boards = new Map<IsoDate, { board: Promise<Board>; until: number }>();
  const compiled = new Map<string, CompiledPolicy | PolicyFault>();
  const schemas = new Map<SubjectKind, FactSchema>();
  live.subscribe(TOPIC, () => boards.clear());

  const schema = (kind: SubjectKind): FactSchema => {
    const known = schemas.get(kind) ?? schemaOf(registry.definitions(), kind);
    schemas.set(kind, known);
    return known;
  };
  /** The same rule is compiled once, whatever object it comes in. */
  const compileOnce = (policy: EnginePolicy): CompiledPolicy | PolicyFault => {
    const key = JSON.stringify([policy.policy, policy.version, policy.kind, policy.dmn, policy.parameters]);
    const known = compiled.get(key) ?? compileEnginePolicy(policy, registry.definitions(), schema(policy.kind));
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    compiled.set(key, known);
    return "reason" in known ? known : { ...known, policy };
  };
  const load = async (work: Work, day: IsoDate): Promise<Board> => {
    const found = (await source?.inForce(work, day)) ?? [];
    const policies = new Map<string, DayPolicy>();
    const faults: PolicyFault[] = [];
    let since = performance.now();
    for (const each of found) {
      if (performance.now() - since > STRETCH_MS) {
        await setImmediate();
        since = performance.now();
      }
      const one = compileOnce(each);
      if ("reason" in one) faults.push(one);
      else policies.set(each.policy, { ...one, onDay: programAtDay(one.program, epochDay(day)) });
    }
    const byKind = Map.groupBy(policies.values(), ({ policy }) => policy.kind);
    const of = (kind: SubjectKind) => byKind.get(kind) ?? [];
    const indices = new Map<SubjectKind, PolicyIndex>();
    const index = (kind: SubjectKind): PolicyIndex => {
      const programs = () => of(kind).map(({ program }) => program);
      const known = indices.get(kind) ?? PolicyIndex.build(programs(), schema(kind), { day: epochDay(day) });
      indices.set(kind, known);
      return known;
    };
    return { day, policies, faults, of, index };
  };
  const on = (work: Work, day: IsoDate): Promise<Board> => {
    const known = boards.get(day);
    if (known && known.until > performance.now()) return known.board;
    const board = load(work, day);
    if (boards.size >= MAX_DAYS) boards.clear();
    boards.set(day, { board, until: performance.now() + HOLD_MS });
    board.catch(() => boards.delete(day));
    return board;
  };
  return {
    from: (given) => {
      source = given;
    },
    on,
    schema,
    get: async (work, choice, day) => {
      if ("dmn" in choice) return dayPolicy(compileOnce(choice), day);
      if (!("version" in choice)) {
        const known = (await on(work, day)).policies.get(choice.policy);
        if (!known) throw refuse("policy_not_in_force");
        return known;
      }
      const found = await source?.find(work, choice, day);
      if (!found) throw refuse("policy_not_in_force");
      return dayPolicy(compileOnce(found), day);
    },
    changed: (work) => {
      boards.clear();
      live.publish(work, TOPIC, {});
    },
  };
}

function dayPolicy(one: CompiledPolicy | PolicyFault, day: IsoDate): DayPolicy {
  if ("reason" in one) throw refuse("policy_not_compilable", { params: { reason: one.reason } });
  return { ...one, onDay: programAtDay(one.program, epochDay(day)) };
}

/** 10 is the nation; otherwise the division and all within it. */
export const appliesIn = ({ division }: EnginePolicy, home: string): boolean =>
  division === "10" || home.startsWith(division);

/** The region a scan of the policy is limited to. */
export const regionOf = ({ division }: EnginePolicy): string => (division === "10" ? "" : division);
