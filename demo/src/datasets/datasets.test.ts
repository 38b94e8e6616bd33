import { DatasetDefinition } from "@zhida/exchange/contract";
import { expect, test } from "vitest";
import { exchangeDatasets } from "../organisations/exchange-datasets.ts";
import { datasetList } from "./index.ts";

test("every registry is as the exchange publishes it, and belongs to an organisation of the county", () => {
  for (const dataset of exchangeDatasets()) {
    expect(() => DatasetDefinition.parse(dataset), dataset.code).not.toThrow();
    expect(dataset.owner.code).toMatch(/^990122-/);
  }
});

test("there are at least 34 registries of at least 14 owners, each with its own code", () => {
  expect(new Set(datasetList.map(({ code }) => code)).size).toBe(datasetList.length);
  expect(datasetList.length).toBeGreaterThanOrEqual(34);
  expect(new Set(datasetList.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(14);
});

test("every field and every code is named in Chinese and in English", () => {
  for (const { code, fields } of datasetList) {
    for (const [name, { title, labels, schema }] of Object.entries(fields)) {
      expect(title.zh, `${code}.${name}`).toMatch(/\p{Script=Han}|^[A-D]/u);
      expect(title.en, `${code}.${name}`).toMatch(/^[A-Za-z’'0-9]/);
      if (schema.enum) expect(Object.keys(labels ?? {}), `${code}.${name}`).toEqual(schema.enum);
    }
  }
});

test("numbers of people, cards and accounts are never public or internal", () => {
  for (const { code, fields } of datasetList) {
    for (const name of ["idNumber", "cardNumber", "accountNumber", "spouseIdNumber", "childIdNumber"]) {
      const field = fields[name];
      if (field) expect(["personal", "sensitive"], `${code}.${name}`).toContain(field.sensitivity);
    }
  }
});
