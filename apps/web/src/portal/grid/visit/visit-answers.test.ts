import type { VisitForm } from "@zhida/gov-grid/contract";
import { expect, test } from "vitest";
import { alarmsOf, openQuestions, withUnticked } from "./visit-answers.ts";

const label = { zh: "问", en: "Question" };
const form: VisitForm = {
  code: "elder",
  version: 1,
  name: label,
  kinds: ["elder_alone"],
  fields: [
    { key: "health", label, kind: "choice", required: true, options: [], alarm: "bad" },
    { key: "gas", label, kind: "check", required: true, options: [], alarm: "true" },
    { key: "people", label, kind: "number", required: false, options: [], alarm: null },
  ],
};
const keys = (fields: { key: string }[]) => fields.map(({ key }) => key);

test("a required choice must be made; a box that is not ticked is an answer", () => {
  expect(keys(openQuestions(form, {}))).toEqual(["health"]);
  expect(keys(openQuestions(form, { health: "good" }))).toEqual([]);
  expect(keys(openQuestions(form, { health: "good", people: "zwei" }))).toEqual(["people"]);
});

test("the answer that calls for a report is known before it is sent", () => {
  expect(keys(alarmsOf(form, { health: "good" }))).toEqual([]);
  expect(keys(alarmsOf(form, { health: "bad", gas: true }))).toEqual(["health", "gas"]);
});

test("a box that was not ticked is sent as a no", () => {
  expect(withUnticked(form, { health: "good" })).toEqual({ gas: false, health: "good" });
  expect(withUnticked(form, { gas: true })).toEqual({ gas: true });
});
