import type { Accepts, Program, Test, TodayAccepts } from "@zhida/policy-index";
import { spreads } from "./facts.ts";
import { CITIES, COUNTIES, regionOf } from "./regions.ts";

export const TODAY = 20_514;

/** A policy as a program and as the condition of a SQL query; each condition also with "or is null" for whom it may concern. */
export type Policy = {
  readonly program: Program;
  readonly region: string;
  readonly where: string;
  readonly whereMaybe: string;
};

/**
 * 3 to 8 conditions on different facts: yes or no, one to three codes or all but one, from or up to a number, an age or a time span, up
 * to an amount. Of ten policies four are for everybody, three for a city of ten, three for a county of a hundred.
 */
export function drawPolicies(count: number, random: () => number): Policy[] {
  return Array.from({ length: count }, (_, n) => drawPolicy(`policy ${n}`, random));
}

type Condition = { readonly fact: number; readonly accepts: Accepts | TodayAccepts; readonly sql: string };

function drawPolicy(id: string, random: () => number): Policy {
  const below = (limit: number) => Math.floor(random() * limit);
  const facts = new Set<number>();
  const wanted = 3 + below(6);
  while (facts.size < wanted) facts.add(below(spreads.length));
  const conditions = [...facts].map((fact) => drawCondition(fact, below));
  const level = below(10);
  const region =
    level < 4 ? "" : level < 7 ? regionOf(below(CITIES) * 300).slice(0, 4) : regionOf(below(COUNTIES) * 30).slice(0, 6);
  const within = region === "" ? "true" : `region between ${region.padEnd(9, "0")} and ${region.padEnd(9, "9")}`;
  const tests: Test[] = conditions.map(({ fact, accepts }, condition) => ({ fact, accepts, condition }));
  return {
    program: {
      id,
      rows: [{ tests, residuals: [] }],
      conditions: conditions.map(({ fact, sql }) => ({ text: sql, facts: [fact] })),
    },
    region,
    where: [within, ...conditions.map(({ sql }) => sql)].join(" and "),
    whereMaybe: [within, ...conditions.map(({ fact, sql }) => `(${spreads[fact]!.name} is null or ${sql})`)].join(
      " and ",
    ),
  };
}

function drawCondition(fact: number, below: (limit: number) => number): Condition {
  const { name, kind, from, values } = spreads[fact]!;
  if (kind === "boolean") {
    const yes = below(4) > 0;
    return { fact, accepts: range(Number(yes), Number(yes)), sql: yes ? name : `not ${name}` };
  }
  if (kind === "text") {
    const codes = [...new Set(Array.from({ length: 1 + below(3) }, () => below(values)))];
    const negated = below(5) === 0;
    const list = negated ? codes.slice(0, 1) : codes;
    const texts = list.map((code) => textOf(code)).sort();
    return {
      fact,
      accepts: { kind: "text", values: texts, negated, null: false },
      sql: `${name} ${negated ? "not " : ""}in (${list.join(", ")})`,
    };
  }
  if (kind === "number") {
    const limit = from + Math.floor(values * (0.2 + below(60) / 100));
    return below(2) === 0
      ? { fact, accepts: range(limit, Infinity), sql: `${name} >= ${limit}` }
      : { fact, accepts: range(-Infinity, limit), sql: `${name} <= ${limit}` };
  }
  if (kind === "amount") {
    const limit = 100 * (1_000 + below(150_000));
    return { fact, accepts: range(-Infinity, limit), sql: `${name} <= ${limit}` };
  }
  if (name === "date0") return drawAge(fact, name, below);
  const start = from + below(values);
  return { fact, accepts: range(start, start + 366), sql: `${name} between ${start} and ${start + 366}` };
}

/** From an age on, and in two of three cases below another. */
function drawAge(fact: number, name: string, below: (limit: number) => number): Condition {
  const age = below(81);
  const last = bornBefore(age);
  const span = 5 + below(20);
  const first = below(3) === 0 ? undefined : bornBefore(age + span) + 1;
  const to = { kind: "months", months: age * 12, rule: "clamped", shift: 0 } as const;
  const since = { kind: "months", months: (age + span) * 12, rule: "clamped", shift: 1 } as const;
  return {
    fact,
    accepts: { kind: "today", intervals: [first === undefined ? { to } : { from: since, to }], null: false },
    sql: first === undefined ? `${name} <= ${last}` : `${name} between ${first} and ${last}`,
  };
}

/** The day on which who is `age` years old today was born. */
function bornBefore(age: number): number {
  const today = new Date(TODAY * 86_400_000);
  return Date.UTC(today.getUTCFullYear() - age, today.getUTCMonth(), today.getUTCDate()) / 86_400_000;
}

function range(from: number, to: number): Accepts {
  return { kind: "range", intervals: [{ from, to }], null: false };
}

/** The codes of a text fact, as the population knows them. */
export function textOf(code: number): string {
  return `C${String(code).padStart(3, "0")}`;
}
