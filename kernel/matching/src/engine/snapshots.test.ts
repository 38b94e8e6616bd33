import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLiveBus } from "@zhida/platform";
import type { FactSchema } from "@zhida/policy-index";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveSubjects } from "../store/subjects.ts";
import { type MatchingStack, matchingStack } from "../testing/matching-stack.ts";
import { populations } from "./populations.ts";
import { snapshots } from "./snapshots.ts";

const SCHEMA: FactSchema = [{ name: "person.incomeFen", type: "number" }];
let stack: MatchingStack;
let folder: string;
const live = await createLiveBus();
beforeAll(async () => {
  stack = await matchingStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  await sql`delete from matching.subject`.execute(stack.db);
  folder = await mkdtemp(join(tmpdir(), "zhida-snapshots-"));
  return () => rm(folder, { recursive: true, force: true });
});

const person = (key: string, incomeFen: number) => ({
  ...{ division: "990122", kind: "person" as const, key, household: null, next_change: null },
  facts: { "person.incomeFen": incomeFen },
});
const save = (...people: ReturnType<typeof person>[]) => saveSubjects(stack.db, people, new Date());
const process = ({ schema = SCHEMA, divisions }: { schema?: FactSchema; divisions?: string[] } = {}) =>
  populations({
    db: stack.db,
    live,
    schema: () => schema,
    divisions,
    snapshots: snapshots(folder, divisions),
  });
/** What a process that starts now knows of the people: `key=income`. */
async function known(options?: Parameters<typeof process>[0]): Promise<string[]> {
  const started = process(options);
  await started.ready();
  const population = await started.of(stack.work(), "person");
  const people = ["a", "b", "c"].flatMap((key) => {
    const found = population.find(key);
    return found ? [`${key}=${found.facts["person.incomeFen"]}`] : [];
  });
  await started.stop();
  return people;
}
/** Takes the row away as nothing else does: only somebody who reads everybody anew misses it. */
const vanish = (key: string) => sql`delete from matching.subject where key = ${key}`.execute(stack.db);

test("a start takes the people from the snapshot and what has changed since from the database", async () => {
  await save(person("a", 100), person("b", 200));
  expect(await known()).toEqual(["a=100", "b=200"]);
  await vanish("a");
  await save(person("b", 250), person("c", 300));
  expect(await known()).toEqual(["a=100", "b=250", "c=300"]);
});

test("a snapshot that is damaged, half written or without its head is not used", async () => {
  for (const spoil of [
    () => writeFile(join(folder, "population", "person"), "zhida"),
    () => rm(join(folder, "population", "household")),
    () => writeFile(join(folder, "population", "head.json"), '{"since":'),
    () => rm(join(folder, "population", "head.json")),
  ]) {
    await save(person("a", 100), person("b", 200));
    await known();
    await vanish("a");
    await spoil();
    expect(await known()).toEqual(["b=200"]);
  }
});

test("a snapshot of another database, of a moment to come, of other facts or other divisions is not used", async () => {
  const head = () => join(folder, "population", "head.json");
  const change = async (part: object) =>
    writeFile(head(), JSON.stringify({ ...JSON.parse(await readFile(head(), "utf8")), ...part }));
  const other: FactSchema = [
    { name: "person.incomeFen", type: "number" },
    { name: "person.region", type: "text" },
  ];
  for (const [spoil, options] of [
    [() => change({ database: "1/1/1" }), {}],
    [() => change({ since: "9999999999" }), {}],
    [async () => {}, { schema: other }],
    [async () => {}, { divisions: ["990122"] }],
  ] as const) {
    await save(person("a", 100), person("b", 200));
    await known();
    await vanish("a");
    await spoil();
    expect(await known(options as Parameters<typeof process>[0])).toEqual(["b=200"]);
  }
});
