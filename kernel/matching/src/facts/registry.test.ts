import { expect, test } from "vitest";
import { datasets, facts } from "../testing/registries.ts";
import type { Derivation, FactDefinition } from "./definition.ts";
import { planDerivation } from "./derivation-plan.ts";
import { factRegistry } from "./registry.ts";
import { withVirtualFacts } from "./virtual-facts.ts";

const registry = (...added: FactDefinition[]) => {
  const registry = factRegistry();
  registry.add(facts);
  registry.add(added);
  return registry;
};
const fact = (name: string, derive: Derivation, kind: FactDefinition["kind"] = "person"): FactDefinition => ({
  ...(facts[0] as FactDefinition),
  name,
  kind,
  type: "number",
  derive,
});

test.each<[string, FactDefinition, string]>([
  ["a name that is taken", facts[0] as FactDefinition, "matching.fact_taken"],
  ["FEEL that does not parse", fact("person.x", { virtual: "1 +" }), "matching.fact_not_valid"],
  [
    "a record rule that speaks of today",
    fact("person.x", { dataset: "a.b", feel: "today()" }),
    "matching.fact_not_valid",
  ],
  ["members of a person", fact("person.x", { members: "count(members)" }), "matching.fact_not_valid"],
  ["a name of another kind", fact("enterprise.x", { asked: true }), "matching.fact_not_valid"],
])("%s is refused", (_, definition, code) => {
  expect(() => registry(definition)).toThrow(expect.objectContaining({ code }));
});

test("virtual facts in a circle are refused with the circle", () => {
  const circle = registry(
    fact("person.a", { virtual: "person.b + 1" }),
    fact("person.b", { virtual: "person.c + 1" }),
    fact("person.c", { virtual: "person.a + 1" }),
  );
  expect(() => circle.definitions()).toThrow(
    expect.objectContaining({
      code: "matching.fact_circle",
      details: expect.objectContaining({ params: { facts: "person.a → person.b → person.c → person.a" } }),
    }),
  );
});

test("a virtual fact of what does not exist is refused", () => {
  expect(() => registry(fact("person.x", { virtual: "person.nothing > 1" })).definitions()).toThrow(
    expect.objectContaining({ code: "matching.fact_not_valid" }),
  );
});

test.each<[string, Derivation, string]>([
  ["an unknown dataset", { dataset: "no.such", field: "x" }, "no.such"],
  ["an unknown field", { dataset: "population.person", field: "height" }, "population.person.height"],
  ["an unknown field in FEEL", { dataset: "pension.payment", feel: "sum(records.height)" }, "records.height"],
  ["an unknown field in a filter", { dataset: "pension.payment", feel: "count(records[height > 1])" }, "height"],
  ["types that cannot fit", { dataset: "pension.payment", feel: 'count(records[amountFen > "x"])' }, 'amountFen > "x"'],
  ["a register of enterprises for a person", { dataset: "tax.enterprise", field: "salesFen" }, "tax.enterprise"],
])("%s is named, and the other facts are derived all the same", (_, derive, reason) => {
  const catalogue = new Map(datasets.map((each) => [each.code, each])) as never;
  const plan = planDerivation(registry(fact("person.x", derive)), "person", catalogue);
  expect(plan.problems).toEqual([{ fact: "person.x", reason }]);
  expect(plan.datasets.get("pension.payment")?.fields).toEqual(["amountFen", "paidOn"]);
});

test("a boolean virtual fact is known as soon as what is known decides it", () => {
  const old = { ...fact("person.old", { virtual: "person.age >= 60 or person.volunteer" }), type: "boolean" as const };
  const definitions = registry(old, fact("person.next", { virtual: "person.age + 1" })).definitions();
  const all = (given: object) => withVirtualFacts(definitions, "person", { ...given }, "2026-03-02");
  expect(all({ "person.birthDate": "1960-01-01" })).toMatchObject({ "person.old": true, "person.next": 67 });
  expect(all({ "person.volunteer": true })).toEqual({ "person.volunteer": true, "person.old": true });
  expect(all({ "person.birthDate": "1990-01-01" })).not.toHaveProperty(["person.old"]);
  expect(all({ "person.age": 60 })).toMatchObject({ "person.old": true });
});
