import { compile } from "@zhida/feel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decideProgram } from "../decide-program.ts";
import { type Facts, type Program, programAtDay } from "../program.ts";
import type { Population } from "./population.ts";
import { PopulationBuilder, type PopulationOptions } from "./population-builder.ts";
import { restorePopulation } from "./restore-population.ts";
import { anyFacts, anyProgram, schema } from "./testing/any-population.ts";
import { verdict } from "./testing/verdict.ts";

const DAY = 20_514;

type Person = { region: string; facts: Facts };

function people(seed: number, count: number): Map<string, Person> {
  const random = fc.sample(fc.record({ region: anyRegion, facts: anyFacts }), { seed, numRuns: count });
  return new Map(random.map((person, n) => [keyOf(n), person]));
}

const anyRegion = fc.constantFrom("990122001", "990122002", "990122", "990123001", "9901", "98");
const keyOf = (n: number) => (n % 3 === 0 ? `H-${n}` : String(990_122_190_001_010_000n + BigInt(n) * 7n));

async function populationOf(crowd: Map<string, Person>, options: PopulationOptions): Promise<Population> {
  const builder = new PopulationBuilder(schema, options);
  for (const [key, { region, facts }] of crowd) builder.add(key, region, facts);
  return builder.finish();
}

function expected(crowd: Map<string, Person>, program: Program, day: number, region = "") {
  const found = {
    matched: [] as string[],
    undecided: [] as string[],
    byRegion: {} as Record<string, [number, number]>,
  };
  for (const [key, person] of crowd) {
    if (!person.region.startsWith(region)) continue;
    const truth = verdict(program, person.facts, day);
    if (truth === false) continue;
    found[truth ? "matched" : "undecided"].push(key);
    const counts = found.byRegion[person.region] ?? [0, 0];
    counts[truth ? 0 : 1]++;
    found.byRegion[person.region] = counts;
  }
  found.matched.sort();
  found.undecided.sort();
  return found;
}

function scanned(population: Population, program: Program, day: number, region = "") {
  const scan = population.scan(program, { day, region });
  const byRegion = [...scan.byRegion()].map(([key, { matched, undecided }]) => [key, [matched, undecided]]);
  const found = {
    matched: [...scan.keys("matched")].sort(),
    undecided: [...scan.keys("undecided")].sort(),
    byRegion: Object.fromEntries(byRegion),
  };
  expect([scan.matched, scan.undecided]).toEqual([found.matched.length, found.undecided.length]);
  return found;
}

const crowd = people(7, 9_000);
const variants: PopulationOptions[] = [{}, { order: "key" }, { kernel: "plain" }];

for (const options of variants) {
  test(`a scan finds whom the program accepts, person by person: ${JSON.stringify(options)}`, async () => {
    const population = await populationOf(crowd, options);
    fc.assert(
      fc.property(
        anyProgram,
        fc.integer({ min: -3, max: 800 }),
        fc.constantFrom("", "9901", "990122", "97"),
        (program, days, region) => {
          expect(scanned(population, program, DAY + days, region)).toEqual(
            expected(crowd, program, DAY + days, region),
          );
        },
      ),
      { numRuns: options.kernel === "plain" ? 20 : 60 },
    );
  });
}

test("changes count at once, while the table is compacted, and afterwards", async () => {
  const now = new Map(people(8, 700));
  const population = await populationOf(now, {});
  const changes = fc.sample(
    fc.record({
      n: fc.nat(900),
      person: fc.option(fc.record({ region: anyRegion, facts: anyFacts }), { nil: undefined }),
    }),
    { seed: 9, numRuns: 500 },
  );
  const apply = ({ n, person }: (typeof changes)[number]) => {
    const was = now.delete(keyOf(n));
    if (person === undefined) expect(population.remove(keyOf(n))).toBe(was);
    else {
      population.upsert(keyOf(n), person.region, person.facts);
      now.set(keyOf(n), person);
    }
  };
  const programs = fc.sample(anyProgram, { seed: 10, numRuns: 40 });
  const check = () => {
    expect(population.size).toBe(now.size);
    for (const program of programs) expect(scanned(population, program, DAY)).toEqual(expected(now, program, DAY));
  };
  changes.slice(0, 300).forEach(apply);
  check();
  expect(population.waiting).toBeGreaterThan(0);
  const compaction = population.compact();
  changes.slice(300).forEach(apply);
  check();
  await compaction;
  check();
  await population.compact();
  expect(population.waiting).toBe(0);
  check();
});

test("who turns from one day to another is found, and nobody else", async () => {
  const population = await populationOf(crowd, {});
  const late = people(11, 30);
  for (const [key, { region, facts }] of late) population.upsert(key, region, facts);
  const now = new Map([...crowd, ...late]);
  await fc.assert(
    fc.asyncProperty(anyProgram, fc.nat(900), fc.integer({ min: 1, max: 40 }), async (program, from, days) => {
      const turned = await population.turnedBetween(program, DAY + from, DAY + from + days);
      const wanted = [...now].flatMap(([key, { region, facts }]) => {
        const [before, after] = [verdict(program, facts, DAY + from), verdict(program, facts, DAY + from + days)];
        return before === after ? [] : [{ key, region, before, after }];
      });
      const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
      expect(turned.sort(byKey)).toEqual(wanted.sort(byKey));
    }),
    { numRuns: 40 },
  );
});

for (const threads of [1, 2, 3]) {
  test(`many programs at once count as one after the other, each in its region: threads ${threads}`, async () => {
    const population = await populationOf(crowd, { threads });
    const scopes = fc.sample(fc.record({ program: anyProgram, region: fc.constantFrom("", "990122", "98") }), {
      seed: 12,
      numRuns: 120,
    });
    const counts = await population.scanMany(scopes, { day: DAY });
    const single = scopes.map(({ program, region }) => population.scan(program, { day: DAY, region }));
    expect(counts).toEqual(single.map(({ matched, undecided }) => ({ matched, undecided })));
    expect(counts.some(({ matched }) => matched > 0) && counts.some(({ undecided }) => undecided > 0)).toBe(true);
    const again = population.scanMany(scopes, { day: DAY });
    for (const key of crowd.keys()) population.remove(key);
    expect(await again).toEqual(counts);
    await population.compact();
    const empty = await population.scanMany(scopes, { day: DAY });
    expect(empty.every(({ matched, undecided }) => matched === 0 && undecided === 0)).toBe(true);
    await population.close();
  });
}

test("a scan that gives way counts who was there when it began", async () => {
  const population = await populationOf(crowd, {});
  const everybody: Program = { id: "p", rows: [{ tests: [], residuals: [] }], conditions: [] };
  const scanning = population.scanInTurns(everybody, { day: DAY });
  population.upsert(keyOf(0), "98", {});
  population.remove(keyOf(1));
  population.upsert("new", "98", {});
  expect((await scanning).matched).toBe(crowd.size);
  expect(population.scan(everybody, { day: DAY }).matched).toBe(crowd.size);
});

test("without the undecided the same people match", async () => {
  const population = await populationOf(crowd, {});
  population.upsert("late", "98", {});
  for (const program of fc.sample(anyProgram, { seed: 17, numRuns: 80 })) {
    const whole = population.scan(program, { day: DAY });
    const alone = population.scan(program, { day: DAY, undecided: false });
    expect([alone.matched, alone.undecided]).toEqual([whole.matched, 0]);
    expect([...alone.keys("matched")]).toEqual([...whole.keys("matched")]);
  }
});

test("a bound that is off by one value is noticed", async () => {
  const population = await populationOf(crowd, {});
  const upTo = (to: number): Program => ({
    id: "p",
    rows: [
      {
        tests: [{ fact: 5, accepts: { kind: "range", intervals: [{ from: 2, to }], null: false }, condition: 0 }],
        residuals: [],
      },
    ],
    conditions: [],
  });
  expect(scanned(population, upTo(4), DAY)).not.toEqual(expected(crowd, upTo(5), DAY));
  expect(scanned(population, upTo(4.5), DAY)).toEqual(expected(crowd, upTo(4), DAY));
});

test("what single facts cannot say is asked of the candidates", async () => {
  const small = people(18, 600);
  const population = await populationOf(small, {});
  const node = compile("children > score and isMarried", { names: ["children", "score", "isMarried"] }).node;
  const reads = [5, 6, 0].map((fact) => schema[fact]!);
  const residual = { node, facts: [5, 6, 0], reads, condition: 0 };
  const late = people(19, 60);
  for (const [key, { region, facts }] of late) population.upsert(key, region, facts);
  const now = new Map([...small, ...late]);
  for (const base of fc.sample(anyProgram, { seed: 20, numRuns: 25 })) {
    const program: Program = {
      ...base,
      rows: base.rows.map((row, n) => (n % 2 === 0 ? { ...row, residuals: [residual] } : row)),
    };
    const wanted = { matched: [] as string[], undecided: [] as string[] };
    for (const [key, { facts }] of now) {
      const truth = decideProgram(programAtDay(program, DAY), schema, facts);
      if (truth !== false) wanted[truth ? "matched" : "undecided"].push(key);
    }
    const { matched, undecided } = scanned(population, program, DAY);
    expect({ matched, undecided }).toEqual({ matched: wanted.matched.sort(), undecided: wanted.undecided.sort() });
    const [counts] = await population.scanMany([{ program }], { day: DAY });
    expect(counts).toEqual({ matched: matched.length, undecided: undecided.length });
    expect(population.scan(program, { day: DAY, undecided: false }).matched).toBe(matched.length);
  }
});

test("a snapshot brings everything back, late changes too", async () => {
  const now = people(13, 500);
  const population = await populationOf(now, {});
  for (const [key, person] of people(14, 40)) {
    population.upsert(key, person.region, person.facts);
    now.set(key, person);
  }
  population.remove(keyOf(100));
  now.delete(keyOf(100));
  const restored = await restorePopulation(population.snapshot(), { schema });
  expect(restored.size).toBe(now.size);
  for (const program of fc.sample(anyProgram, { seed: 15, numRuns: 40 })) {
    expect(scanned(restored, program, DAY)).toEqual(expected(now, program, DAY));
  }
  for (const key of now.keys()) expect(restored.find(key)).toEqual(population.find(key));
});

test("a damaged, cut, foreign or outdated snapshot is refused", async () => {
  const population = await populationOf(people(16, 50), {});
  const bytes = Buffer.concat([...population.snapshot()]);
  const restore = (given: Uint8Array, facts = schema) => restorePopulation([given], { schema: facts });
  for (const at of [0, 40, 5_000, bytes.length - 400]) {
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 4;
    await expect(restore(damaged)).rejects.toMatchObject({ fault: "damaged" });
  }
  await expect(restore(bytes.subarray(0, bytes.length - 8))).rejects.toMatchObject({ fault: "damaged" });
  const older = Buffer.from(bytes);
  older[16] = 0;
  await expect(restore(older)).rejects.toMatchObject({ fault: "other_version" });
  await expect(restore(bytes, schema.slice(1))).rejects.toMatchObject({ fault: "other_schema" });
});
