import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { DatasetDefinition } from "../datasets/definition.ts";
import { datasetList } from "../datasets/index.ts";
import { epochDay } from "../demo-epoch.ts";
import { population } from "../population.ts";
import type { Day } from "../seeded/calendar.ts";

type Written = { dataset: DatasetDefinition; data: Record<string, unknown>; from: Day; to: Day | undefined };

function recordsOf(size: number, seed?: number): Written[] {
  const written: Written[] = [];
  const made = population(size, seed);
  const write = (dataset: DatasetDefinition, data: Record<string, unknown>, from: Day, to?: Day) =>
    void written.push({ dataset, data, from, to });
  for (const { record } of made.households()) record(write);
  for (const { record } of made.enterprises()) record(write);
  return written;
}

const all = recordsOf(8000);

test("every record fits the JSON Schema of its registry", () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const checks = new Map(datasetList.map((dataset) => [dataset.code, ajv.compile(schemaOf(dataset))]));
  const misfits: unknown[] = [];
  for (const { dataset, data } of all) {
    const check = checks.get(dataset.code);
    if (!check?.(JSON.parse(JSON.stringify(data)))) misfits.push([dataset.code, check?.errors, data]);
  }
  expect(misfits).toEqual([]);
});

const schemaOf = ({ fields }: DatasetDefinition) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(fields).filter((name) => fields[name]?.required),
  properties: Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])),
});

test("every registry holds something", () => {
  const filled = new Set(all.map(({ dataset }) => dataset.code));
  expect(datasetList.map(({ code }) => code).filter((code) => !filled.has(code))).toEqual([]);
});

test("a record holds from no later than today, and a closed one ends after it began", () => {
  const wrong = all.filter(({ from, to }) => from > epochDay || (to !== undefined && to <= from));
  expect(wrong.map(({ dataset, data }) => [dataset.code, data])).toEqual([]);
});

test("what tells records apart does so: one current record for each key", () => {
  const current = all.filter(({ to }) => to === undefined);
  const keys = current.map(({ dataset, data }) =>
    JSON.stringify([dataset.code, ...[dataset.subjectKey, ...(dataset.keyFields ?? [])].map((name) => data[name])]),
  );
  expect(repeated(keys)).toEqual([]);
});

function repeated(keys: string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

test("the same seed gives the same county, another seed another", () => {
  const digest = (size: number, seed?: number) =>
    createHash("sha256")
      .update(JSON.stringify(recordsOf(size, seed).map(({ dataset, data, from }) => [dataset.code, data, from])))
      .digest("hex");
  expect(digest(900)).toBe(digest(900));
  expect(digest(900)).not.toBe(digest(900, 7));
});
