import { compile, compileModel, decideNode, epochDayOf, expressionNode } from "@zhida/feel";
import { describe, expect, test } from "vitest";
import { compilePolicy } from "../compile/compile-policy.ts";
import { momentOf } from "../day-moment.ts";
import { decideProgram } from "../decide-program.ts";
import { type FactSchema, type Facts, type FactValue, type Program, programAtDay } from "../program.ts";
import { toFeelFacts } from "../residual-truth.ts";
import {
  integer,
  pick,
  randomFrom,
  syntheticSchema as schema,
  syntheticFeel,
  syntheticPolicies,
  syntheticPrograms,
  syntheticSubject,
  syntheticValue,
} from "../testing/index.ts";
import { PolicyIndex } from "./policy-index.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_007);
const random = randomFrom(seed);
const day = epochDayOf(2026, 3, 2);
console.log(`seed of the differential tests of the policy index: SEED=${seed}`);

const policies = syntheticPolicies(random, 400);
const simple = syntheticPrograms(policies);
/** Of several rows, of residuals, of negations. */
const joined = Array.from({ length: 120 }, (_, i) => {
  const [a, b, c] = Array.from({ length: 3 }, () =>
    syntheticFeel({ id: "", conditions: pick(random, policies).conditions.slice(0, 2) }),
  );
  const rule = pick(random, [
    `(${a}) or (${b})`,
    `(${a}) and not(${c})`,
    `if ${a} then ${b} else ${c}`,
    `${a} and subject.fact4 + subject.fact5 > 60000`,
    `subject.fact4 > subject.fact5 or (${b})`,
  ]);
  return { id: `joined${i}`, rule };
});
const texts = new Map([
  ...policies.map((policy) => [policy.id, syntheticFeel(policy)] as const),
  ...joined.map(({ id, rule }) => [id, rule] as const),
]);
const compiled = joined.map(({ id, rule }) => compilePolicy({ id, rule: compile(rule) }, { schema }));
const programs = [...simple, ...compiled];
const isFact = (name: string) => schema.some((fact) => fact.name === name);
const nodes = new Map([...texts].map(([id, text]) => [id, expressionNode(compile(text), { isFact }).node]));

function treeWalk(id: string, facts: Facts, today: number) {
  const known = toFeelFacts(schema, facts);
  return decideNode(nodes.get(id) as NonNullable<ReturnType<typeof nodes.get>>, known, { now: momentOf(today) })
    .verdict;
}

const verdictIn = ({ matched, possible }: ReturnType<PolicyIndex["match"]>, id: string) =>
  matched.has(id) ? true : possible.has(id) ? "unknown" : false;

function differences(index: PolicyIndex, people: readonly Facts[], today: number): string[] {
  return people.flatMap((facts) => {
    const found = index.match(facts);
    return programs.flatMap(({ id }) =>
      verdictIn(found, id) === treeWalk(id, facts, today) ? [] : [`${id} ${texts.get(id)} ${JSON.stringify(facts)}`],
    );
  });
}

const people = Array.from({ length: 60 }, () => syntheticSubject(random, 0.3 + 0.4 * random()));
const index = PolicyIndex.build(programs, schema, { day });

describe("the index says what the tree walk says", () => {
  test("of every policy and person, also what is undecided", () => {
    expect(differences(index, people, day)).toEqual([]);
  });

  test("on other days, without being built anew", () => {
    const days = [epochDayOf(2028, 2, 29), epochDayOf(2027, 2, 28), day + 1];
    for (const today of days) expect(differences(index.atDay(today), people.slice(0, 15), today)).toEqual([]);
    expect(differences(index, people.slice(0, 5), day)).toEqual([]);
  });

  test("after each change of a fact, and tells who was gained and lost", () => {
    for (const start of people.slice(0, 20)) {
      const facts: Record<string, FactValue | undefined> = { ...start };
      const state = index.open(facts);
      for (let i = 0; i < 60; i++) {
        const number = integer(random, 0, schema.length - 1);
        const name = schema[number]?.name ?? "";
        const value = random() < 0.25 ? undefined : random() < 0.1 ? null : syntheticValue(random, number);
        const before = index.match(facts).matched.ids();
        facts[name] = value;
        const { gained, lost } = index.rematch(state, name, value);
        const fresh = index.match(facts);
        expect(state.matched.ids(), `${name} = ${value}`).toEqual(fresh.matched.ids());
        expect(state.possible.ids(), `${name} = ${value}`).toEqual(fresh.possible.ids());
        expect([...gained].sort()).toEqual(
          fresh.matched
            .ids()
            .filter((id) => !before.includes(id))
            .sort(),
        );
        expect([...lost].sort()).toEqual(before.filter((id) => !fresh.matched.has(id)).sort());
      }
    }
  });

  test("and the explanation has the same verdict, with conditions that are true of the facts", () => {
    for (const facts of people) {
      const found = index.match(facts);
      for (const { id } of programs.slice(0, 60).concat(compiled)) {
        const { verdict, conditions, missing } = index.explain(id, facts) ?? {};
        expect(verdict, `${texts.get(id)} ${JSON.stringify(facts)}`).toBe(verdictIn(found, id));
        for (const { holds } of conditions ?? []) expect(holds).toBe(verdict);
        for (const name of missing ?? []) expect(facts[name]).toBeUndefined();
        expect(missing?.length === 0).toBe(verdict !== "unknown");
      }
    }
  });
});

test("a single operator that is turned round is found", () => {
  const many = Array.from({ length: 400 }, () => syntheticSubject(random, 0.1));
  // One that somebody meets: chance decides which, so that chance does not decide whether the fault shows.
  const met = policies.findIndex(({ id }) => many.some((facts) => index.match(facts).matched.has(id)));
  const broken = PolicyIndex.build(
    programs.map((program, i) => (i === met ? turned(program, policies[met]) : program)),
    schema,
    { day },
  );
  expect(differences(broken, many, day).some((found) => found.startsWith(`${policies[met]?.id} `))).toBe(true);
});

/** Its first condition says the opposite. */
function turned(program: Program, policy: (typeof policies)[number] | undefined): Program {
  const opposite = compilePolicy(
    {
      id: "",
      rule: compile(`not(${syntheticFeel({ id: "", conditions: policy?.conditions.slice(0, 1) ?? [] })})`),
    },
    { schema },
  );
  const [row] = program.rows;
  const [test] = opposite.rows[0]?.tests ?? [];
  return row === undefined || test === undefined
    ? program
    : { ...program, rows: [{ ...row, tests: [test, ...row.tests.slice(1)] }] };
}

describe("policies come and go", () => {
  test("added, replaced and removed ones count at once, and open states follow", () => {
    const changing = PolicyIndex.build(simple.slice(0, 300), schema, { day });
    const [facts = {}] = people;
    const state = changing.open(facts);
    const expected = new Map<string, Program>(simple.slice(0, 300).map((program) => [program.id, program]));
    for (let i = 0; i < 400; i++) {
      const [id] = [...expected.keys()];
      const program = programs[(i * 13) % programs.length] as Program;
      if (i % 3 === 0 && id !== undefined) {
        changing.remove(id);
        expected.delete(id);
      } else if (expected.has(program.id)) changing.replace(program);
      else changing.add(program);
      if (i % 3 !== 0 || id === undefined) expected.set(program.id, program);
      if (i % 40 > 0) continue;
      const found = changing.match(facts);
      for (const [name, one] of expected) {
        const truth = decideProgram(programAtDay(one, day), schema, facts);
        expect(verdictIn(found, name), name).toBe(truth ?? "unknown");
      }
      changing.rematch(state, "subject.fact1", facts["subject.fact1"]);
      expect(state.matched.ids().sort()).toEqual(found.matched.ids().sort());
      expect(changing.size).toBe(expected.size);
    }
  });

  test("an id is given once", () => {
    expect(() => PolicyIndex.build([...simple.slice(0, 2), ...simple.slice(0, 1)], schema, { day })).toThrow(
      RangeError,
    );
    expect(() => PolicyIndex.build(simple.slice(0, 2), schema, { day }).add(simple[0] as Program)).toThrow("p0");
  });
});

test("an explanation shows the decisive conditions, the cell and what is missing", () => {
  const facts: FactSchema = [
    { name: "age", type: "number" },
    { name: "region", type: "text" },
  ];
  const xml = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
    <inputData name="age" id="age"><variable name="age" typeRef="number"/></inputData>
    <inputData name="region" id="region"><variable name="region" typeRef="string"/></inputData>
    <decision name="eligible" id="eligible"><variable name="eligible" typeRef="boolean"/>
      <informationRequirement><requiredInput href="#age"/></informationRequirement>
      <informationRequirement><requiredInput href="#region"/></informationRequirement>
      <decisionTable hitPolicy="FIRST">
        <input label="年龄"><inputExpression><text>age</text></inputExpression></input>
        <input><inputExpression><text>region</text></inputExpression></input>
        <output/><annotation name="依据"/>
        <rule><inputEntry><text>&gt;= 60</text></inputEntry><inputEntry><text>"990122"</text></inputEntry>
          <outputEntry><text>true</text></outputEntry><annotationEntry><text>第三条</text></annotationEntry></rule>
      </decisionTable></decision></definitions>`;
  const program = compilePolicy({ id: "a", rule: compileModel(xml) }, { schema: facts });
  const small = PolicyIndex.build([program], facts, { day });
  expect(small.explain("a", { age: 50, region: "990122" })).toMatchObject({
    verdict: false,
    conditions: [
      {
        holds: false,
        source: { text: ">= 60", decision: "eligible", cell: { row: 1, column: 1, annotations: { 依据: "第三条" } } },
      },
    ],
    missing: [],
  });
  expect(small.explain("a", { age: 61 })).toMatchObject({
    verdict: "unknown",
    missing: ["region"],
    conditions: [{ source: { text: '"990122"' } }],
  });
  expect(small.explain("a", { age: 61, region: "990122" })?.conditions.map(({ holds }) => holds)).toEqual([true, true]);
  expect(small.explain("b", {})).toBeUndefined();
});
