import type { Category } from "@zhida/gov-incidents/contract";
import { expect, test } from "vitest";
import { findCategories } from "./find-categories.ts";

const category = (zh: string, en: string) => ({ code: `URBN-${zh.length}`, name: { zh, en } }) as Category;
const categories = [
  category("占道经营", "Street vending"),
  category("井盖缺失", "Missing manhole cover"),
  category("道路破损", "Damaged road"),
  category("乱设井盖广告", "Advertisement on a manhole"),
];
const found = (words: string) => findCategories(categories, words).map(({ name }) => name.zh);

test("a word is found in either language, wherever it stands", () => {
  expect(found("井盖")).toEqual(["井盖缺失", "乱设井盖广告"]);
  expect(found("MANHOLE")).toEqual(["井盖缺失", "乱设井盖广告"]);
});

test("every word must be there", () => {
  expect(found("manhole missing")).toEqual(["井盖缺失"]);
  expect(found("井盖 路灯")).toEqual([]);
});
