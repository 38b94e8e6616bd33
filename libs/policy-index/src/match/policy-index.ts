import { readValue, writeValue } from "../population/read-value.ts";
import type { FactSchema, Facts, FactValue, Program } from "../program.ts";
import { clearBit, setBit } from "./bitmap.ts";
import { changeFact } from "./change-fact.ts";
import { Explainer, type PolicyExplanation } from "./explain-policy.ts";
import { type LatePolicy, latePolicy, lateStanding } from "./late-policies.ts";
import { matchRows, Workspace } from "./match-rows.ts";
import type { Change, MatchState } from "./match-state.ts";
import { policyBits } from "./policy-bits.ts";
import { PolicySet } from "./policy-set.ts";
import { buildRowTable, type RowTable, rowTableAtDay } from "./row-table.ts";
import { standingOf } from "./standing.ts";

/** The policies that fit (`matched`), and those that an absent fact may still make fit (`possible`, none of the matched). */
export type Match = { readonly matched: PolicySet; readonly possible: PolicySet };

/** One subject → all policies. Bitmaps over the conditions of all policies; nothing is evaluated but residuals of candidates. */
export class PolicyIndex {
  readonly schema: FactSchema;
  /** The epoch day that is today. */
  readonly day: number;
  readonly #numbers: ReadonlyMap<string, number>;
  #table: RowTable;
  #space: Workspace;
  #programs: (Program | undefined)[];
  #ids: string[];
  #positions: Map<string, number>;
  #late: LatePolicy[] = [];
  #version = 0;
  #explainer: Explainer;

  private constructor(schema: FactSchema, day: number, programs: readonly Program[], table: RowTable) {
    this.schema = schema;
    this.day = day;
    this.#numbers = new Map(schema.map(({ name }, number) => [name, number]));
    this.#table = table;
    this.#space = new Workspace(table);
    this.#programs = [...programs];
    this.#ids = programs.map(({ id }) => id);
    this.#positions = new Map(this.#ids.map((id, position) => [id, position]));
    this.#explainer = new Explainer(schema, day);
    if (this.#positions.size < programs.length) throw new RangeError("Two policies have the same id");
  }

  static build(programs: readonly Program[], schema: FactSchema, { day }: { readonly day: number }): PolicyIndex {
    return new PolicyIndex(schema, day, programs, buildRowTable(programs, schema, day));
  }

  get size(): number {
    return this.#positions.size;
  }

  match(facts: Facts): Match {
    const table = this.#table;
    if (this.#late.length > 0 || table.extraPolicy.length > 0) return this.open(facts);
    const standing = standingOf(facts, this.schema, this.#numbers, table);
    const { matched, possible } = matchRows(table, this.schema, this.day, standing, this.#space);
    exclude(possible, matched);
    return { matched: this.#setOf(matched), possible: this.#setOf(possible) };
  }

  open(facts: Facts): MatchState {
    const table = this.#table;
    const standing = standingOf(facts, this.schema, this.#numbers, table);
    const rows = matchRows(table, this.schema, this.day, standing, this.#space);
    const matched = new Uint32Array(Math.ceil(this.#ids.length / 32));
    const possible = new Uint32Array(matched.length);
    this.#settle({ standing, rows, matched, possible });
    exclude(possible, matched);
    const inner = { version: this.#version, standing, rows, matched, possible };
    return { matched: this.#setOf(matched), possible: this.#setOf(possible), inner };
  }

  /** The state with another value of one fact (undefined: absent), and which policies that gains and loses. */
  rematch(state: MatchState, fact: string, value: FactValue | undefined): Change {
    const number = this.#numbers.get(fact);
    const definition = number === undefined ? undefined : this.schema[number];
    if (number === undefined || definition === undefined) throw new RangeError(`No fact is called ${fact}`);
    const { standing, version } = state.inner;
    const before = standing.classes[number] as number;
    const read = readValue(definition, value);
    standing.values[number] = read;
    if (version !== this.#version) return this.#reopen(state);
    standing.classes[number] = read === undefined ? -1 : (this.#table.columns[number]?.classOf(read) ?? 0);
    const { rows, matched, possible } = state.inner;
    changeFact(this.#table, this.schema, this.day, { rows, fact: number, before }, standing, this.#space);
    const kept = this.#space.scratch(0);
    const old = matched.length <= kept.length ? kept.subarray(0, matched.length) : matched.slice();
    old.set(matched);
    this.#settle(state.inner);
    return this.#difference(old, matched, possible);
  }

  /** From rows to policies; those that are matched are among the possible ones still. */
  #settle({ standing, rows, matched, possible }: Omit<MatchState["inner"], "version">): void {
    policyBits(this.#table, rows.matched, matched);
    policyBits(this.#table, rows.possible, possible);
    for (const policy of this.#late) {
      const found = lateStanding(policy, this.schema, standing.values);
      (found === 2 ? setBit : clearBit)(matched, policy.position);
      (found > 0 ? setBit : clearBit)(possible, policy.position);
    }
  }

  #setOf(bits: Uint32Array): PolicySet {
    return new PolicySet(bits, this.#ids, this.#positions);
  }

  /** Takes what is matched out of `possible` on its way. */
  #difference(before: Uint32Array, after: Uint32Array, possible: Uint32Array): Change {
    const change: Change = { gained: [], lost: [] };
    for (let word = 0; word < after.length; word++) {
      const now = after[word] as number;
      if (now !== 0) possible[word] = (possible[word] as number) & ~now;
      for (let bits = (before[word] as number) ^ now; bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        (((now >>> bit) & 1) === 1 ? change.gained : change.lost).push(this.#ids[(word << 5) + bit] as string);
      }
    }
    return change;
  }

  /** The policies have changed since it was opened. */
  #reopen(state: MatchState): Change {
    const before = state.matched;
    const facts = Object.fromEntries(
      this.schema.flatMap((fact, number) => {
        const value = state.inner.standing.values[number];
        return value === undefined ? [] : [[fact.name, writeValue(fact, value)]];
      }),
    );
    Object.assign(state, this.open(facts));
    return {
      gained: state.matched.ids().filter((id) => !before.has(id)),
      lost: before.ids().filter((id) => !state.matched.has(id)),
    };
  }

  /** Columns are made anew only after many additions. Throws when the id is taken. */
  add(program: Program): void {
    if (this.#positions.has(program.id)) throw new RangeError(`There is a policy ${program.id}`);
    const position = this.#ids.push(program.id) - 1;
    this.#programs[position] = program;
    this.#positions.set(program.id, position);
    this.#late.push(latePolicy(position, program, this.day));
    this.#version++;
    if (this.#late.length > Math.max(64, this.#table.policies / 256)) this.compact();
  }

  replace(program: Program): void {
    this.remove(program.id);
    this.add(program);
  }

  /** Nothing happens when there is no such policy. */
  remove(id: string): void {
    const position = this.#positions.get(id);
    if (position === undefined) return;
    this.#positions.delete(id);
    this.#explainer.forget(this.#programs[position] as Program);
    this.#programs[position] = undefined;
    this.#version++;
    if (position >= this.#table.policies) {
      this.#late = this.#late.filter((policy) => policy.position !== position);
      return;
    }
    const { alive, extrasOf } = this.#table;
    for (const row of [position, ...(extrasOf.get(position) ?? [])]) clearBit(alive, row);
  }

  /** Makes the columns anew from the policies that there are. */
  compact(): void {
    const programs = this.#programs.filter((program) => program !== undefined);
    this.#programs = programs;
    this.#ids = programs.map(({ id }) => id);
    this.#positions = new Map(this.#ids.map((id, position) => [id, position]));
    this.#table = buildRowTable(programs, this.schema, this.day);
    this.#space = new Workspace(this.#table);
    this.#late = [];
    this.#version++;
  }

  /** The same policies on another day; only what is compared with today is made anew. This index stays as it is. */
  atDay(day: number): PolicyIndex {
    if (this.#late.length > 0 || this.#positions.size < this.#ids.length) this.compact();
    const programs = this.#programs.filter((program) => program !== undefined);
    return new PolicyIndex(this.schema, day, programs, rowTableAtDay(this.#table, this.schema, day));
  }

  /** Why a policy fits or not; undefined when there is no such policy. */
  explain(id: string, facts: Facts): PolicyExplanation | undefined {
    const position = this.#positions.get(id);
    const program = position === undefined ? undefined : this.#programs[position];
    return program && this.#explainer.explain(program, facts);
  }
}

function exclude(from: Uint32Array, bits: Uint32Array): void {
  for (let word = 0; word < from.length; word++) from[word] = (from[word] as number) & ~(bits[word] as number);
}
