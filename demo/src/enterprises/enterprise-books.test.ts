import { expect, test } from "vitest";
import { random } from "../seeded/random.ts";
import { enterpriseAt } from "./enterprise.ts";
import { enterpriseBooks } from "./enterprise-books.ts";
import { shiweiBakery, shiweiFoods } from "./named-enterprises.ts";

const some = Array.from({ length: 400 }, (_, i) => enterpriseBooks(enterpriseAt(7, i), i % 40, random(7, i)));

test("the county has small-scale taxpayers on both sides of 300,000 yuan a quarter", () => {
  const near = some
    .map(({ tax }) => tax)
    .filter(({ taxpayerKind, salesLastQuarterFen: fen }) => taxpayerKind === "small-scale" && fen > 24_000_000);
  expect(near.filter(({ salesLastQuarterFen: fen }) => fen <= 30_000_000).length).toBeGreaterThan(10);
  expect(near.filter(({ salesLastQuarterFen: fen }) => fen > 30_000_000 && fen <= 45_000_000).length).toBeGreaterThan(
    20,
  );
});

test("the bakery of 赵敏 sells too much for the exemption, her company does not", () => {
  const quarter = (one: typeof shiweiBakery) => enterpriseBooks(one, 0, random(1, 1)).tax;
  expect(quarter(shiweiBakery)).toMatchObject({ taxpayerKind: "small-scale", salesLastQuarterFen: 33_600_000 });
  expect(quarter(shiweiFoods)).toMatchObject({ taxpayerKind: "small-scale", salesLastQuarterFen: 28_640_000 });
});

test("no small-scale taxpayer sells more than 5,000,000 yuan a year", () => {
  const most = Math.max(
    ...some.filter(({ tax }) => tax.taxpayerKind === "small-scale").map(({ tax }) => tax.salesLastYearFen),
  );
  expect(most).toBeLessThanOrEqual(500_000_000);
});
