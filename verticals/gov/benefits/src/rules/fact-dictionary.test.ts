import { allNodes, compile } from "@zhida/feel";
import { expect, test } from "vitest";
import { factDictionary } from "./fact-dictionary.ts";

const facts = [...factDictionary().values()];

test("a fact is named after the kind of subject that it is about", () => {
  expect(facts.filter(({ name, kind }) => !name.startsWith(`${kind}.`)).map(({ name }) => name)).toEqual([]);
});

test("every fact is named and asked for in Chinese and in English", () => {
  for (const { name, label, question, values = [] } of facts) {
    for (const text of [label, question, ...values.map((value) => value.label)]) {
      expect(text.zh, name).toMatch(/\p{Script=Han}|^[A-Z]$/u);
      expect(text.en, name).toMatch(/[A-Za-z]/);
      expect(text.en, name).not.toMatch(/\p{Script=Han}/u);
    }
    expect(question.zh, name).toMatch(/？|。$/);
  }
});

test("a text fact has codes, each once, and its other values are among them", () => {
  for (const { name, type, values, derive } of facts) {
    if (type !== "text") expect(values, name).toBeUndefined();
    const codes = values?.map(({ code }) => code) ?? [];
    expect(new Set(codes).size, name).toBe(codes.length);
    if (codes.length > 0 && "none" in derive && derive.none !== null) expect(codes, name).toContain(derive.none);
  }
});

test("what is stored does not depend on the day, and what is computed stands on known facts", () => {
  const names = new Set(facts.map(({ name }) => name));
  for (const { name, derive } of facts) {
    const source = "feel" in derive ? derive.feel : "members" in derive ? derive.members : undefined;
    if (source !== undefined) {
      const formula = compile(source, { names: ["records", "members"] });
      expect(
        [...allNodes(formula.node)].filter(({ kind }) => kind === "clock"),
        name,
      ).toEqual([]);
    }
    if ("virtual" in derive) {
      const unknown = compile(derive.virtual).names.filter((needed) => !names.has(needed));
      expect(unknown, name).toEqual([]);
    }
  }
});
