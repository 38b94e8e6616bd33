import { type Compiled, compile, emitSql, type SqlType, toFeel } from "@zhida/feel";
import { testStack } from "@zhida/platform/testing";
import { PolicyIndex, PopulationBuilder, type Program, programAtDay } from "@zhida/policy-index";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Facts } from "../contract.ts";
import { saveSubjects } from "../store/subjects.ts";
import { policy } from "../testing/matching-stack.ts";
import { randomFacts, randomFrom, randomRule, randomSubject } from "../testing/random-rules.ts";
import { compileEnginePolicy, schemaOf } from "./compiled-policy.ts";
import { epochDay } from "./epoch-day.ts";
import { standingOf } from "./standing.ts";

// The same answer five ways: the index (one subject, all policies), the scan (one policy, all subjects), the walk over the rows that
// reasons rest on, SQL over the table of subjects, and the tree walk of libs/feel, which is the meaning of the rule. The seed is fresh on each run and printed.

const DAY = "2026-03-02";
const definitions = new Map(randomFacts.map((fact) => [fact.name, fact]));
const schema = schemaOf(definitions, "person");
type Answer = "yes" | "no" | "open";

let stack: Awaited<ReturnType<typeof emptyStack>>;
const emptyStack = () =>
  testStack(() => ({ modules: [{ name: "matching", migrations: new URL("../../migrations/", import.meta.url) }] }));
beforeAll(async () => {
  stack = await emptyStack();
});
afterAll(() => stack.stop());

type Way = "index" | "scan" | "rows" | "sql" | "tree";
type Order = { seed: number; subjects: number; rules: number; absent: number; empty: number; ways: readonly Way[] };

/** How many pairs were compared, and on which the ways differ. `mutate` changes the rule of one way only. */
async function compare(
  { seed, ways, ...order }: Order,
  mutate: (way: Way, rule: string) => string = (_, rule) => rule,
) {
  const r = randomFrom(seed);
  const subjects = Array.from({ length: order.subjects }, () => randomSubject(r, order));
  const rules = Array.from({ length: order.rules }, () => randomRule(r));
  const found = new Map<Way, Answer[][]>();
  for (const way of ways) {
    const own = rules.map((rule) => mutate(way, rule));
    found.set(way, await answers[way](own, subjects));
  }
  const differences: string[] = [];
  const counts = { yes: 0, no: 0, open: 0 };
  for (const [rule, text] of rules.entries()) {
    for (const [subject, facts] of subjects.entries()) {
      const given = ways.map((way) => found.get(way)?.[rule]?.[subject]);
      counts[given[0] ?? "open"] += 1;
      if (new Set(given).size > 1) differences.push(`${text} | ${JSON.stringify(facts)} | ${ways.join(",")}: ${given}`);
    }
  }
  return { pairs: rules.length * subjects.length, differences, counts };
}

const answers: Record<Way, (rules: string[], subjects: Facts[]) => Promise<Answer[][]>> = {
  index: async (rules, subjects) => {
    const index = PolicyIndex.build(rules.map(programOf), schema, { day: epochDay(DAY) });
    const table = rules.map((): Answer[] => new Array<Answer>(subjects.length).fill("no"));
    for (const [at, facts] of subjects.entries()) {
      const { matched, possible } = index.match(facts);
      for (const id of matched.ids()) table[Number(id)]?.splice(at, 1, "yes");
      for (const id of possible.ids()) table[Number(id)]?.splice(at, 1, "open");
    }
    return table;
  },
  scan: async (rules, subjects) => {
    const builder = new PopulationBuilder(schema);
    for (const [at, facts] of subjects.entries()) builder.add(String(at), "990122001", facts);
    const population = await builder.finish();
    return rules.map((rule, n) => {
      const row = new Array<Answer>(subjects.length).fill("no");
      const found = population.scan(programOf(rule, n), { day: epochDay(DAY) });
      for (const key of found.keys("matched")) row[Number(key)] = "yes";
      for (const key of found.keys("undecided")) row[Number(key)] = "open";
      return row;
    });
  },
  rows: async (rules, subjects) =>
    rules.map((rule, n) => {
      const onDay = programAtDay(programOf(rule, n), epochDay(DAY));
      const words = { eligible: "yes", not_eligible: "no", undecided: "open" } as const;
      return subjects.map((facts) => words[standingOf(onDay, schema, facts).verdict]);
    }),
  sql: async (rules, subjects) => {
    await sql`truncate matching.subject`.execute(stack.db);
    const rows = subjects.map((facts, at) => ({
      ...{ division: "990122001", kind: "person" as const, key: String(at), household: null, facts, next_change: null },
    }));
    for (let at = 0; at < rows.length; at += 500) await saveSubjects(stack.db, rows.slice(at, at + 500), new Date());
    const table: Answer[][] = [];
    for (const rule of rules) {
      const emitted = emitSql(compile(rule), { dialect: "postgres", column, today: DAY });
      expect(emitted.outside, rule).toEqual([]);
      const { rows: found } = await sql<{ key: string; is: boolean | null }>`
        select key, ${sql.raw(emitted.sql ?? "")} as is from matching.subject`.execute(stack.db);
      const row = new Array<Answer>(subjects.length);
      for (const { key, is } of found) row[Number(key)] = is === null ? "open" : is ? "yes" : "no";
      table.push(row);
    }
    return table;
  },
  tree: async (rules, subjects) => {
    const known = subjects.map(toFeelFacts);
    const now = `${DAY}T12:00:00+08:00`;
    return rules.map((rule) => {
      const compiled: Compiled = compile(rule);
      return known.map((facts): Answer => {
        const { verdict } = compiled.decide(facts, { now });
        return verdict === "unknown" ? "open" : verdict ? "yes" : "no";
      });
    });
  },
};

function programOf(rule: string, n: number): Program {
  const compiled = compileEnginePolicy(policy(String(n), rule), definitions, schema);
  if ("reason" in compiled) throw new Error(`${rule}: ${compiled.reason}`);
  return compiled.program;
}

const sqlTypes: Record<string, [cast: string, type: SqlType]> = {
  number: ["numeric", "number"],
  boolean: ["boolean", "boolean"],
  date: ["date", "date"],
  text: ["text", "string"],
};
function column(fact: string) {
  const definition = definitions.get(fact);
  const [cast, type] = sqlTypes[definition?.type ?? ""] ?? [];
  return cast && type ? { sql: `(facts ->> '${fact}')::${cast}`, type } : undefined;
}

function toFeelFacts(facts: Facts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      toFeel(value, definitions.get(name)?.type === "date" ? "date" : undefined),
    ]),
  );
}

const freshSeed = () => Math.floor(Math.random() * 2 ** 31);
const every = { absent: 0.3, empty: 0 };

test("index, scan, SQL and tree walk agree on 1,000,000 pairs, 30 % of the facts absent", {
  timeout: 120_000,
}, async () => {
  const seed = Number(process.env.DIFFERENTIAL_SEED ?? freshSeed());
  console.log(`differential seed ${seed}`);
  const ways = ["index", "scan", "rows", "sql", "tree"] as const;
  const { pairs, differences, counts } = await compare({ seed, subjects: 4_000, rules: 250, ...every, ways });
  expect(pairs).toBe(1_000_000);
  expect(differences.slice(0, 3)).toEqual([]);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(50_000);
});

test("they agree also on facts that are known to be empty, which SQL cannot tell from absent ones", {
  timeout: 60_000,
}, async () => {
  const seed = Number(process.env.DIFFERENTIAL_SEED ?? freshSeed());
  console.log(`differential seed ${seed}, with empty facts`);
  const ways = ["index", "scan", "rows", "tree"] as const;
  const order = { seed, subjects: 1_000, rules: 150, absent: 0.3, empty: 0.15, ways };
  expect((await compare(order)).differences.slice(0, 3)).toEqual([]);
});

test.each<Way>(["index", "scan", "rows", "sql", "tree"])(
  "one operator changed in the %s alone is found",
  async (mutated) => {
    const order = {
      seed: freshSeed(),
      subjects: 400,
      rules: 60,
      ...every,
      ways: ["index", "scan", "rows", "sql", "tree"] as const,
    };
    const { differences } = await compare(order, (way, rule) => (way === mutated ? rule.replace(/ >= /, " > ") : rule));
    expect(differences.length).toBeGreaterThan(0);
  },
);
