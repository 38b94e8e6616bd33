import { describe, expect, test } from "vitest";
import type { ServiceItem } from "../contract.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkForm } from "./check-form.ts";
import { itemReads } from "./item-reads.ts";
import { shippedItems } from "./shipped-items.ts";

const items = await shippedItems();

/** The datasets an item speaks of, with the fields it asks for; that they exist is checked where the county is (publishing). */
const datasetsOf = (item: ServiceItem) =>
  new Map(
    itemReads(item).map(({ dataset, fields }) => [
      dataset,
      { fields: Object.fromEntries(fields.map((field) => [field, {}])) as never },
    ]),
  );

test("codes are unique", () => {
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
});

test("those who know most items read the others only", async () => {
  const [first, ...others] = items.map(({ code }) => code);
  expect((await shippedItems({ except: new Set(others) })).map(({ code }) => code)).toEqual([first]);
});

describe.each(items.map((item) => [item.code, item] as const))("%s", (_code, item) => {
  test("its form is complete and its expressions speak of known facts", () => {
    expect(checkForm(item)).toEqual([]);
    expect(checkExpressions(item, datasetsOf(item))).toEqual([]);
  });

  test("the promise is not longer than the law allows", () => {
    expect(item.timeLimit.promised).toBeLessThanOrEqual(item.timeLimit.legal);
  });

  test("every text is written in both languages", () => {
    const walk = (value: unknown): void => {
      if (value === null || typeof value !== "object") return;
      const text = value as { zh?: unknown; en?: unknown };
      if (typeof text.zh === "string") {
        expect(text.zh.trim()).not.toBe("");
        expect(String(text.en).trim()).not.toBe("");
        expect(String(text.en)).not.toMatch(/[\u4e00-\u9fff]{6,}/);
      }
      Object.values(value).forEach(walk);
    };
    walk(item);
  });

  test("what is paid automatically goes to an account a registry proved", () => {
    if (!item.payment || item.rule.mode !== "automatic") return;
    expect(item.form.fields[item.payment.account]?.source).toBeDefined();
  });
});
