import type { FieldSchema, FieldUi, FieldValue } from "@zhida/gov-services/contract";
import { expect, test } from "vitest";
import { checkValue } from "./check-value.ts";

const label = { zh: "字段", en: "Field" };
const cases: [string, FieldSchema, Partial<FieldUi>, FieldValue, string | undefined][] = [
  ["nothing typed is for `required` to say", { type: "string", minLength: 2 }, {}, null, undefined],
  ["a text that is too short", { type: "string", minLength: 2 }, {}, "一", "check.tooShort"],
  ["a text that is too long", { type: "string", maxLength: 3 }, {}, "四个字的", "check.tooLong"],
  ["a pattern that does not hold", { type: "string", pattern: "^A" }, {}, "B", "check.pattern"],
  ["half a date", { type: "string", format: "date" }, {}, "2026-03", "check.date"],
  ["a phone of ten digits", { type: "string" }, { widget: "phone" }, "1380000000", "check.phone"],
  ["a good phone", { type: "string" }, { widget: "phone" }, "13800000000", undefined],
  ["an amount below the minimum", { type: "integer", minimum: 100 }, { widget: "money" }, 99, "check.tooSmall"],
  ["an amount above the maximum", { type: "integer", maximum: 100 }, { widget: "money" }, 101, "check.tooLarge"],
  ["half a unit where units are whole", { type: "integer" }, {}, 1.5, "check.integer"],
  ["what is not a number", { type: "number" }, {}, Number.NaN, "check.number"],
  ["too few choices", { type: "array", minItems: 2 }, {}, ["a"], "check.tooFew"],
];

test.each(cases)("%s", (_, schema, ui, value, expected) => {
  expect(checkValue(schema, { label, ...ui }, value)).toBe(expected);
});
